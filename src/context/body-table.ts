/** The words that name bodies and speakers, from the rules of kind `body`. */
import type { CompiledRule } from '../rules/compile.ts';
import type { RuleOf } from '../rules/kinds.ts';
import { BODY_ROLES, NAMING_ROLES } from '../rules/kinds-context.ts';
import { buildLexicon, buildReverseLexicon, type Lexicon, longestAt, longestEndingAt } from '../rules/lexicon.ts';
import { type Marker, type Marks, markerOf, marksOf } from './marks.ts';

export type BodyRule = Omit<RuleOf<'body'>, 'words' | 'examples'> & {
  readonly name: string;
  readonly phrases: readonly string[];
};
export type BodyRole = BodyRule['role'];

export interface BodyTable {
  readonly rules: readonly BodyRule[];
  /** Names and pronouns, read forwards. */
  readonly names: Lexicon;
  /** A role without rules has no words. */
  readonly words: Readonly<Record<BodyRole, RoleWords>>;
  readonly marker: Marker;
}

/** The words of a role, read forwards and backwards. */
export interface RoleWords {
  readonly forward: Lexicon;
  readonly backward: Lexicon;
  /** Its bit in the marks of a text. */
  readonly mask: number;
  readonly marker: Marker;
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
  const bits = bitsOf(own);
  const marked = own.flatMap(({ role, phrases }) => phrases.map((phrase) => ({ phrase, rule: bits.get(role) ?? 0 })));
  const marker = markerOf(buildLexicon(marked));
  const wordsOf = (role: BodyRole): RoleWords => {
    const words = entries((rule) => rule.role === role);
    return {
      forward: buildLexicon(words),
      backward: buildReverseLexicon(words),
      mask: 1 << (bits.get(role) ?? 0),
      marker,
    };
  };
  return {
    rules: own,
    names: buildLexicon(entries(({ role }) => NAMING_ROLES.has(role))),
    words: Object.fromEntries(BODY_ROLES.map((role) => [role, wordsOf(role)])) as Record<BodyRole, RoleWords>,
    marker,
  };
}

/** The bit of all roles that name someone. */
export const NAMING_MASK = 1;
const BITS = 32;
const OWN_BITS = 21;

/** All roles that name someone have bit 0, those with most words one each, the others share what is left. */
function bitsOf(rules: readonly BodyRule[]): Map<BodyRole, number> {
  const size = (role: BodyRole): number =>
    rules.reduce((sum, rule) => sum + (rule.role === role ? rule.phrases.length : 0), 0);
  const others = BODY_ROLES.filter((role) => !NAMING_ROLES.has(role)).sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const bitAt = (i: number): number => (i + 1 < OWN_BITS ? i + 1 : OWN_BITS + ((i + 1) % (BITS - OWN_BITS)));
  return new Map(others.map((role, i) => [role, bitAt(i)]));
}

/** The bits of roles in the marks of a text. */
export function maskOf(table: BodyTable, roles: readonly BodyRole[]): number {
  return roles.reduce((mask, role) => mask | table.words[role].mask, 0);
}

export function bodyMarks(table: BodyTable, text: string): Marks | null {
  return marksOf(table.marker, text);
}

/** Whether a name or a pronoun stands at `at`. */
export function mayStartBody(text: string, at: number, { marker }: BodyTable): boolean {
  const marks = marksOf(marker, text);
  return marks === null || ((marks.starts[at] ?? 0) & NAMING_MASK) !== 0;
}

/** The longest name or pronoun at `start`. */
export function bodyAt(table: BodyTable, text: string, start: number, limit: number): BodyHit | null {
  if (!mayStartBody(text, start, table)) return null;
  const hit = longestAt(table.names, text, start, limit);
  const rule = hit === null ? undefined : table.rules[hit.rules[0] ?? -1];
  return hit === null || rule === undefined || rule.role === 'nobody' ? null : { end: hit.end, rule };
}

/** The end of the longest word of a role at `start`; 0 where none stands there. */
export function wordEnd(words: RoleWords, text: string, start: number, limit = text.length): number {
  const marks = marksOf(words.marker, text);
  if (marks !== null && ((marks.starts[start] ?? 0) & words.mask) === 0) return 0;
  return longestAt(words.forward, text, start, limit)?.end ?? 0;
}

/** The start of the longest word of a role that ends right before `end`; -1 where none does. */
export function wordStart(words: RoleWords, text: string, end: number): number {
  const marks = marksOf(words.marker, text);
  if (marks !== null && ((marks.ends[end] ?? 0) & words.mask) === 0) return -1;
  return longestEndingAt(words.backward, text, end)?.start ?? -1;
}

export function isBlocked(table: BodyTable, text: string, start: number): boolean {
  return wordStart(table.words.blocks, text, start) >= 0;
}

/** A Chinese character stands there. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}

/** Nothing, a sign or a digit stands before. */
export function startsClause(text: string, start: number): boolean {
  return start === 0 || !isHan(text, start - 1);
}

/** A clause begins here, or after 在, 其中, 6月13日. */
export function opensClause(table: BodyTable, text: string, start: number): boolean {
  return startsClause(text, start) || wordStart(table.words.opens, text, start) >= 0;
}

/** 走进|河南省商水县，at the head of a clause. */
export function isVisited(table: BodyTable, text: string, at: number): boolean {
  const verb = wordStart(table.words.visits, text, at);
  return verb >= 0 && startsClause(text, verb);
}
