/**
 * The rules as the engine uses them: compiled once, asked millions of times.
 * Everything here is derived from the rule packs; no word stands in the engine.
 */
import type { CompiledRule } from '../rules/compile.ts';
import type { RuleOf } from '../rules/kinds.ts';
import { buildLexicon, buildReverseLexicon, type Lexicon, type LexiconEntry } from '../rules/lexicon.ts';
import { type NumeralTable, numeralTable } from './numeral-table.ts';

type Compiled<K extends CompiledRule['kind']> = Omit<RuleOf<K>, 'words' | 'examples'> & {
  readonly name: string;
  readonly phrases: readonly string[];
};
export type UnitRule = Compiled<'unit'>;
export type NounRule = Compiled<'noun'>;
export type PredicateRule = Compiled<'predicate'>;
export type FunctionRule = Compiled<'function'>;
export type MarkerRule = Compiled<'marker'>;
export type ApproximatorRule = Compiled<'approximator'>;
export type ConnectorRule = Compiled<'connector'>;
export type PerRule = Compiled<'per'>;
export type ExclusionRule = Compiled<'exclusion'>;

export interface FrameRule {
  readonly name: string;
  readonly class: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly afterUnit: readonly string[];
}

/** All that the packs know of one word. */
export interface Word {
  readonly noun: NounRule | null;
  readonly predicate: PredicateRule | null;
  readonly grammar: FunctionRule | null;
  readonly markers: readonly MarkerRule[];
  /** 约, 超过: says how exact a number is. */
  readonly approximates: boolean;
}

export interface Matcher<R> {
  readonly lexicon: Lexicon;
  readonly rules: readonly R[];
}

export interface Knowledge {
  readonly numerals: NumeralTable;
  readonly units: Matcher<UnitRule>;
  /** The plain measure of each class of noun: PERSON in 人. */
  readonly plainUnits: ReadonlyMap<string, UnitRule>;
  /** What a unit counts where nothing names it: 人员 for PERSON. */
  readonly unsaid: ReadonlyMap<string, string>;
  /** 一半, 减半, 数以万计: quantities without a number. */
  readonly fixed: Matcher<UnitRule>;
  readonly pers: Matcher<PerRule>;
  /** Approximators before a number, matched backwards. */
  readonly before: Matcher<ApproximatorRule>;
  /** The same approximators matched forwards, for those that do not touch their number. */
  readonly beforeForward: Matcher<ApproximatorRule>;
  readonly after: Matcher<ApproximatorRule>;
  readonly words: Matcher<Word>;
  /** The same words matched backwards. */
  readonly wordsBackward: Matcher<Word>;
  /** 参保人数, 结存: words of things that are, not that happen. */
  readonly stocks: Lexicon;
  /** 标准, 费率: words of what is prescribed. */
  readonly norms: Lexicon;
  /** 不低于: words of a bound that is set. */
  readonly normBounds: ReadonlySet<string>;
  /** 若干措施, 行动方案: what a document's title ends in. */
  readonly genres: Matcher<MarkerRule>;
  readonly exclusions: Matcher<ExclusionRule>;
  readonly frames: readonly FrameRule[];
  /** 至 — ~ between the ends of a range; 、 和 between the members of a list. */
  readonly connectors: { readonly range: Matcher<ConnectorRule>; readonly list: Matcher<ConnectorRule> };
}

/** Compiles a rule set into matchers; order of the rules changes nothing. */
export function knowledgeOf(rules: readonly CompiledRule[]): Knowledge {
  const of = <K extends CompiledRule['kind']>(kind: K): Compiled<K>[] =>
    rules.filter((rule) => rule.kind === kind) as unknown as Compiled<K>[];
  const units = of('unit');
  const approximators = of('approximator');
  const words = wordTable(rules);
  const per = of('per');
  return {
    numerals: numeralTable(rules),
    units: matcher(units.filter((rule) => rule.role !== 'fixed')),
    plainUnits: plainUnitsOf(units),
    unsaid: new Map(units.flatMap((rule) => (rule.unsaid === undefined ? [] : [[rule.code, rule.unsaid] as const]))),
    fixed: matcher(units.filter((rule) => rule.role === 'fixed')),
    pers: matcher(per),
    before: reverseMatcher(approximators.filter((rule) => rule.place === 'before')),
    beforeForward: matcher(approximators.filter((rule) => rule.place === 'before')),
    after: matcher(approximators.filter((rule) => rule.place === 'after')),
    words: { lexicon: buildLexicon(words.entries), rules: words.facts },
    wordsBackward: { lexicon: buildReverseLexicon(words.entries), rules: words.facts },
    norms: matcher(of('marker').filter((rule) => rule.sets === 'norm' && rule.value === undefined)).lexicon,
    normBounds: new Set(
      of('marker').flatMap((rule) => (rule.sets === 'norm' && rule.value === 'bound' ? rule.phrases : [])),
    ),
    stocks: matcher(of('marker').filter((rule) => rule.sets === 'stock')).lexicon,
    genres: matcher(of('marker').filter((rule) => rule.sets === 'genre')),
    exclusions: matcher(of('exclusion')),
    frames: of('frame').map(frameOf),
    connectors: {
      range: matcher(of('connector').filter((rule) => rule.role === 'range')),
      list: matcher(of('connector').filter((rule) => rule.role === 'list')),
    },
  };
}

/** The first rule by name whose own code it is and that no noun must decide. */
function plainUnitsOf(units: readonly UnitRule[]): Map<string, UnitRule> {
  const plain = new Map<string, UnitRule>();
  const rank = (rule: UnitRule): number =>
    (rule.noun_decides === undefined ? 0 : 1) + (rule.noun_first === true ? 1 : 0) + (rule.role === 'fixed' ? 4 : 0);
  for (const rule of [...units].sort((a, b) => rank(a) - rank(b)))
    if (!plain.has(rule.code)) plain.set(rule.code, rule);
  return plain;
}

function matcher<R extends { readonly phrases: readonly string[] }>(rules: readonly R[]): Matcher<R> {
  return { lexicon: buildLexicon(phraseEntries(rules)), rules };
}

function reverseMatcher<R extends { readonly phrases: readonly string[] }>(rules: readonly R[]): Matcher<R> {
  return { lexicon: buildReverseLexicon(phraseEntries(rules)), rules };
}

function phraseEntries(rules: readonly { readonly phrases: readonly string[] }[]): { phrase: string; rule: number }[] {
  return rules.flatMap((rule, index) => rule.phrases.map((phrase) => ({ phrase, rule: index })));
}

const WORD_KINDS = new Set(['noun', 'predicate', 'function', 'marker', 'exclusion', 'approximator']);

/** One entry for each word, whatever kinds speak of it; exclusions count as plain words. */
function wordTable(rules: readonly CompiledRule[]): { entries: LexiconEntry[]; facts: Word[] } {
  const table = new Map<
    string,
    { noun: unknown; predicate: unknown; grammar: unknown; markers: unknown[]; approximates: boolean }
  >();
  for (const rule of rules) {
    if (
      !WORD_KINDS.has(rule.kind) ||
      (rule.kind === 'approximator' && (rule.place === 'after' || rule.bare_only === true)) ||
      (rule.kind === 'marker' && (rule.sets === 'stock' || rule.sets === 'norm'))
    )
      continue;
    for (const phrase of rule.phrases) {
      const word = table.get(phrase) ?? {
        noun: null,
        predicate: null,
        grammar: null,
        markers: [],
        approximates: false,
      };
      table.set(phrase, word);
      if (rule.kind === 'noun') word.noun = rule;
      else if (rule.kind === 'predicate') word.predicate = rule;
      else if (rule.kind === 'function') word.grammar = rule;
      else if (rule.kind === 'marker') word.markers.push(rule);
      else if (rule.kind === 'approximator') word.approximates = true;
    }
  }
  const entries = [...table.keys()].map((phrase, rule) => ({ phrase, rule }));
  return { entries, facts: [...table.values()] as unknown as Word[] };
}

function frameOf(rule: Compiled<'frame'>): FrameRule {
  return {
    name: rule.name,
    class: rule.class,
    before: rule.before ?? [],
    after: rule.after ?? [],
    afterUnit: rule.after_unit ?? [],
  };
}
