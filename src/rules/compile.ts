import { createHash } from 'node:crypto';
import type { Pack, Rule } from './kinds.ts';
import { expand, phraseLists } from './phrase.ts';

type WithoutText<R> = R extends unknown ? Omit<R, 'words' | 'examples' | 'note' | 'source'> : never;

/** A rule as the engine uses it: its full name, its kind's fields, its phrases spelled out. */
export type CompiledRule = WithoutText<Rule> & {
  /** `pack/id`, what a row's `rule_id` shows. */
  readonly name: string;
  readonly phrases: readonly string[];
};

export interface RuleSet {
  readonly rules: readonly CompiledRule[];
  /** Changes whenever a rule does. */
  readonly hash: string;
}

/** Plain data from checked packs, in the order of the rules' names: file order changes nothing. */
export function compile(packs: readonly Pack[]): RuleSet {
  return ruleSet(packs.flatMap((pack) => pack.rules.map((rule) => compileRule(pack.pack, rule))));
}

/** Rules that are compiled already, as one set. */
export function ruleSet(compiled: readonly CompiledRule[]): RuleSet {
  const rules = [...compiled].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const hash = createHash('sha1').update(JSON.stringify(rules)).digest('hex').slice(0, 12);
  return { rules, hash };
}

/** One rule with its full name and its phrases spelled out. */
export function compileRule(pack: string, rule: Rule): CompiledRule {
  const { examples: _examples, note: _note, source: _source, ...fields } = rule;
  const name = `${pack}/${rule.id}`;
  const lists = Object.fromEntries(phraseLists(rule).map(([field, list]) => [field, list.flatMap(expand)]));
  const { words, ...rest } = { words: [], ...fields, ...lists };
  return { ...rest, name, phrases: words } as unknown as CompiledRule;
}
