/**
 * The rules as the engine uses them: compiled once, asked millions of times.
 * Everything here is derived from the rule packs; no word stands in the engine.
 */
import type { CompiledRule } from '../rules/compile.ts';
import type { RuleOf } from '../rules/kinds.ts';
import { buildLexicon, buildReverseLexicon, type Lexicon } from '../rules/lexicon.ts';
import { type FrameTable, frameTable } from './frames.ts';
import { type NumeralTable, numeralTable, opensNumber } from './numeral-table.ts';
import { type Word, wordTable } from './word-table.ts';

export type { Word } from './word-table.ts';

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
  /** By character code: 1 where a number or one of the `fixed` words may begin. Asked for every character. */
  readonly opens: Uint8Array;
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
  readonly frames: FrameTable;
  /** 至 — ~ between the ends of a range; 、 和 between the members of a list. */
  readonly connectors: { readonly range: Matcher<ConnectorRule>; readonly list: Matcher<ConnectorRule> };
}

/** Compiles a rule set into matchers; order of the rules changes nothing. */
export function knowledgeOf(compiled: readonly CompiledRule[]): Knowledge {
  const rules = alike(compiled);
  const of = <K extends CompiledRule['kind']>(kind: K): Compiled<K>[] =>
    rules.filter((rule) => rule.kind === kind) as unknown as Compiled<K>[];
  const units = of('unit');
  const approximators = of('approximator');
  const words = wordTable(rules);
  const entries = words.map(({ phrase }, rule) => ({ phrase, rule }));
  const per = of('per');
  const numerals = numeralTable(rules);
  const fixed = units.filter((rule) => rule.role === 'fixed');
  return {
    numerals,
    units: matcher(units.filter((rule) => rule.role !== 'fixed')),
    plainUnits: plainUnitsOf(units),
    unsaid: new Map(units.flatMap((rule) => (rule.unsaid === undefined ? [] : [[rule.code, rule.unsaid] as const]))),
    fixed: matcher(fixed),
    opens: openings(numerals, fixed),
    pers: matcher(per),
    before: reverseMatcher(approximators.filter((rule) => rule.place === 'before')),
    beforeForward: matcher(approximators.filter((rule) => rule.place === 'before')),
    after: matcher(approximators.filter((rule) => rule.place === 'after')),
    words: { lexicon: buildLexicon(entries), rules: words },
    wordsBackward: { lexicon: buildReverseLexicon(entries), rules: words },
    norms: matcher(of('marker').filter((rule) => rule.sets === 'norm' && rule.value === undefined)).lexicon,
    normBounds: new Set(
      of('marker').flatMap((rule) => (rule.sets === 'norm' && rule.value === 'bound' ? rule.phrases : [])),
    ),
    stocks: matcher(of('marker').filter((rule) => rule.sets === 'stock')).lexicon,
    genres: matcher(of('marker').filter((rule) => rule.sets === 'genre')),
    exclusions: matcher(of('exclusion')),
    frames: frameTable(of('frame')),
    connectors: {
      range: matcher(of('connector').filter((rule) => rule.role === 'range')),
      list: matcher(of('connector').filter((rule) => rule.role === 'list')),
    },
  };
}

function openings(numerals: NumeralTable, fixed: readonly UnitRule[]): Uint8Array {
  const opens = new Uint8Array(numerals.codes.length);
  for (let code = 0; code < opens.length; code++) if (opensNumber(numerals, code)) opens[code] = 1;
  for (const { phrases } of fixed) for (const phrase of phrases) opens[phrase.charCodeAt(0)] = 1;
  return opens;
}

/**
 * Rules of one kind with the same fields in the same order, absent ones undefined: objects of one shape,
 * whose fields the engine reads at once (units have 13 shapes as written, nouns 11).
 */
function alike(rules: readonly CompiledRule[]): CompiledRule[] {
  const blanks = new Map<string, Record<string, unknown>>();
  for (const rule of rules) {
    const blank = blanks.get(rule.kind) ?? {};
    blanks.set(rule.kind, blank);
    for (const field of Object.keys(rule)) blank[field] = undefined;
  }
  return rules.map((rule) => ({ ...blanks.get(rule.kind), ...rule }) as CompiledRule);
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
