/** The words that name bodies and speakers, from the rules of kind `body`. */

import { NAMING_ROLES } from '../rules/body-roles.ts';
import type { CompiledRule } from '../rules/compile.ts';
import type { RuleOf } from '../rules/kinds.ts';
import { buildLexicon, buildReverseLexicon, type Lexicon, longestAt, longestEndingAt } from '../rules/lexicon.ts';

export type BodyRule = Omit<RuleOf<'body'>, 'words' | 'examples'> & {
  readonly name: string;
  readonly phrases: readonly string[];
};
export type BodyRole = BodyRule['role'];

export interface BodyTable {
  readonly rules: readonly BodyRule[];
  /** Names and pronouns, read forwards. */
  readonly names: Lexicon;
  /** The words of each role, read forwards and backwards. */
  readonly forward: ReadonlyMap<BodyRole, Lexicon>;
  readonly backward: ReadonlyMap<BodyRole, Lexicon>;
}

export interface BodyHit {
  readonly end: number;
  readonly rule: BodyRule;
}

/** Compiles the body rules; their order changes nothing. */
export function bodyTable(rules: readonly CompiledRule[]): BodyTable {
  const own = rules.filter((rule) => rule.kind === 'body') as unknown as BodyRule[];
  const entries = (keep: (rule: BodyRule) => boolean): { phrase: string; rule: number }[] =>
    own.flatMap((rule, index) => (keep(rule) ? rule.phrases.map((phrase) => ({ phrase, rule: index })) : []));
  const roles = [...new Set(own.map(({ role }) => role))];
  const ofRole = roles.map((role) => [role, entries((rule) => rule.role === role)] as const);
  const byRole = (build: typeof buildLexicon): Map<BodyRole, Lexicon> =>
    new Map(ofRole.map(([role, listed]) => [role, build(listed)]));
  return {
    rules: own,
    names: buildLexicon(entries(({ role }) => NAMING_ROLES.has(role))),
    forward: byRole(buildLexicon),
    backward: byRole(buildReverseLexicon),
  };
}

/** The longest name or pronoun at `start`. */
export function bodyAt(table: BodyTable, text: string, start: number, limit: number): BodyHit | null {
  const hit = longestAt(table.names, text, start, limit);
  const rule = hit === null ? undefined : table.rules[hit.rules[0] ?? -1];
  return hit === null || rule === undefined || rule.role === 'nobody' ? null : { end: hit.end, rule };
}

/** The end of the longest word of a role at `start`; 0 where none stands there. */
export function wordEnd(table: BodyTable, role: BodyRole, text: string, start: number, limit = text.length): number {
  const lexicon = table.forward.get(role);
  return lexicon === undefined ? 0 : (longestAt(lexicon, text, start, limit)?.end ?? 0);
}

/** The start of the longest word of a role that ends right before `end`; -1 where none does. */
export function wordStart(table: BodyTable, role: BodyRole, text: string, end: number): number {
  const lexicon = table.backward.get(role);
  return lexicon === undefined ? -1 : (longestEndingAt(lexicon, text, end)?.start ?? -1);
}

export function isBlocked(table: BodyTable, text: string, start: number): boolean {
  return wordStart(table, 'blocks', text, start) >= 0;
}

const HAN = /[\u3400-\u9fff]/;

/** Nothing, a sign or a digit stands before. */
export function startsClause(text: string, start: number): boolean {
  return start === 0 || !HAN.test(text[start - 1] ?? '');
}

/** A clause begins here, or after 在, 其中, 6月13日. */
export function opensClause(table: BodyTable, text: string, start: number): boolean {
  return startsClause(text, start) || wordStart(table, 'opens', text, start) >= 0;
}

/** 走进|河南省商水县，at the head of a clause. */
export function isVisited(table: BodyTable, text: string, at: number): boolean {
  const verb = wordStart(table, 'visits', text, at);
  return verb >= 0 && startsClause(text, verb);
}
