/** The words that name bodies and speakers, from the rules of kind `body`. */
import type { CompiledRule } from '../rules/compile.ts';
import type { RuleOf } from '../rules/kinds.ts';
import { buildLexicon, buildReverseLexicon, type Lexicon, longestAt, longestEndingAt } from '../rules/lexicon.ts';

export type BodyRule = Omit<RuleOf<'body'>, 'words' | 'examples'> & {
  readonly name: string;
  readonly phrases: readonly string[];
};

export interface BodyTable {
  readonly rules: readonly BodyRule[];
  /** Names and pronouns, read forwards. */
  readonly names: Lexicon;
  /** What says that the name behind it is no subject (与, 向), and what may stand before a subject (在, 其中), read backwards. */
  readonly blocks: Lexicon;
  readonly opens: Lexicon;
  readonly events: Lexicon;
  readonly says: Lexicon;
  readonly leadIns: Lexicon;
}

export interface BodyHit {
  readonly end: number;
  readonly rule: BodyRule;
}

const BESIDE = new Set(['blocks', 'opens', 'event', 'says', 'lead_in']);

/** Compiles the body rules; their order changes nothing. */
export function bodyTable(rules: readonly CompiledRule[]): BodyTable {
  const own = rules.filter((rule) => rule.kind === 'body') as unknown as BodyRule[];
  const entries = (keep: (rule: BodyRule) => boolean): { phrase: string; rule: number }[] =>
    own.flatMap((rule, index) => (keep(rule) ? rule.phrases.map((phrase) => ({ phrase, rule: index })) : []));
  return {
    rules: own,
    names: buildLexicon(entries((rule) => !BESIDE.has(rule.role))),
    blocks: buildReverseLexicon(entries((rule) => rule.role === 'blocks')),
    opens: buildReverseLexicon(entries((rule) => rule.role === 'opens')),
    events: buildLexicon(entries((rule) => rule.role === 'event')),
    says: buildLexicon(entries((rule) => rule.role === 'says')),
    leadIns: buildLexicon(entries((rule) => rule.role === 'lead_in')),
  };
}

/** The longest name or pronoun at `start`. */
export function bodyAt(table: BodyTable, text: string, start: number, limit: number): BodyHit | null {
  const hit = longestAt(table.names, text, start, limit);
  const rule = hit === null ? undefined : table.rules[hit.rules[0] ?? -1];
  return hit === null || rule === undefined ? null : { end: hit.end, rule };
}

export function isBlocked(table: BodyTable, text: string, start: number): boolean {
  return longestEndingAt(table.blocks, text, start) !== null;
}

const HAN = /[\u3400-\u9fff]/;

/** A clause begins here, or after 在, 其中, 6月13日. */
export function opensClause(table: BodyTable, text: string, start: number): boolean {
  return start === 0 || !HAN.test(text[start - 1] ?? '') || longestEndingAt(table.opens, text, start) !== null;
}
