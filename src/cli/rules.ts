/** `zhibiao rules check | test | list | show`. */

export { type Explain, runRulesCheck, runRulesTest } from './rules-check.ts';
export { type ListOptions, runRulesList, runRulesShow } from './rules-list.ts';
