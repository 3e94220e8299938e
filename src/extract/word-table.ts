/** All that the packs know of each word, with the answers that the finders ask for again and again. */
import type { CompiledRule } from '../rules/compile.ts';
import type { FunctionRule, MarkerRule, NounRule, PredicateRule } from './knowledge.ts';

export interface Word {
  readonly phrase: string;
  readonly noun: NounRule | null;
  readonly predicate: PredicateRule | null;
  readonly grammar: FunctionRule | null;
  readonly markers: readonly MarkerRule[];
  /** 约, 超过: says how exact a number is. */
  readonly approximates: boolean;
  /** Of its grammar, '' without one. */
  readonly role: string;
  /** Of its predicate: be, up, down, up_to, share …, '' without one. */
  readonly sense: string;
  /** A verb that cannot stand inside a noun phrase: 发放, 举办. */
  readonly isVerb: boolean;
  /** A verb that also names a thing: 招聘, 培训. */
  readonly isNominalVerb: boolean;
  /** 已, 累计, 共, 分别: stands between a noun or a verb and its number and belongs to neither. */
  readonly isPassedOver: boolean;
}

/** What the rules of several kinds say of one phrase. */
interface Facts {
  noun: NounRule | null;
  predicate: PredicateRule | null;
  grammar: FunctionRule | null;
  readonly markers: MarkerRule[];
  approximates: boolean;
}

const WORD_KINDS = new Set(['noun', 'predicate', 'function', 'marker', 'exclusion', 'approximator']);

/** One entry for each word, whatever kinds speak of it; exclusions count as plain words. */
export function wordTable(rules: readonly CompiledRule[]): Word[] {
  const table = new Map<string, Facts>();
  for (const rule of rules.filter(isWordRule)) {
    for (const phrase of rule.phrases) {
      const facts = table.get(phrase) ?? {
        noun: null,
        predicate: null,
        grammar: null,
        markers: [],
        approximates: false,
      };
      table.set(phrase, facts);
      add(facts, rule);
    }
  }
  return Array.from(table, ([phrase, facts]) => wordOf(phrase, facts));
}

function isWordRule(rule: CompiledRule): boolean {
  if (rule.kind === 'approximator') return rule.place !== 'after' && rule.bare_only !== true;
  if (rule.kind === 'marker') return rule.sets !== 'stock' && rule.sets !== 'norm';
  return WORD_KINDS.has(rule.kind);
}

function add(facts: Facts, rule: CompiledRule): void {
  if (rule.kind === 'noun') facts.noun = rule as unknown as NounRule;
  else if (rule.kind === 'predicate') facts.predicate = rule as unknown as PredicateRule;
  else if (rule.kind === 'function') facts.grammar = rule as unknown as FunctionRule;
  else if (rule.kind === 'marker') facts.markers.push(rule as unknown as MarkerRule);
  else if (rule.kind === 'approximator') facts.approximates = true;
}

function wordOf(phrase: string, facts: Facts): Word {
  const { noun, predicate, grammar, markers, approximates } = facts;
  return {
    phrase,
    noun,
    predicate,
    grammar,
    markers,
    approximates,
    role: grammar?.role ?? '',
    sense: predicate?.sense ?? '',
    isVerb: noun === null && isVerb(phrase, predicate),
    isNominalVerb: noun === null && predicate?.nominal === true,
    isPassedOver: isPassedOver(facts),
  };
}

/** 高, 多, 增 alone are verbs only beside their number, which measure.ts asks. */
const CHANGES = new Set(['up', 'down']);

function isVerb(phrase: string, predicate: PredicateRule | null): boolean {
  if (predicate === null || predicate.nominal === true) return false;
  return phrase.length !== 1 || !CHANGES.has(predicate.sense);
}

const PASSED_OVER = new Set(['aspect', 'total', 'adverb', 'all']);

function isPassedOver({ noun, predicate, grammar, markers, approximates }: Facts): boolean {
  if (grammar !== null && PASSED_OVER.has(grammar.role)) return true;
  if (noun !== null || predicate !== null) return false;
  return approximates || (grammar === null && markers.length > 0);
}
