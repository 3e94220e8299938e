/** The words that name bodies and speakers, from the rules of kind `body`. */

import { BODY_ROLES, NAMING_ROLES } from '../rules/body-roles.ts';
import type { CompiledRule } from '../rules/compile.ts';
import type { RuleOf } from '../rules/kinds.ts';
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
  /** Its bit in the marks of a text, 0 where they do not show it. */
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
  const marked = own.flatMap(({ role, phrases }) => {
    const mask = maskOfRole(role);
    return mask === 0 ? [] : phrases.map((phrase) => ({ phrase, rule: mask }));
  });
  const marker = markerOf(buildLexicon(marked));
  const wordsOf = (role: BodyRole): RoleWords => {
    const words = entries((rule) => rule.role === role);
    return {
      forward: buildLexicon(words),
      backward: buildReverseLexicon(words),
      mask: maskOfRole(role),
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

/** Roles asked of every place of a text; the others are asked of few, and have no bit. */
const MARKED: readonly BodyRole[] = [
  ...['person', 'person_before', 'says', 'town', 'opens', 'name_before', 'head_before', 'blocks', 'visits'],
  ...['firm', 'named', 'school', 'loose_firm', 'hidden_firm', 'place_class', 'zone_class', 'publishes', 'dateline'],
  ...['event_name', 'national', 'nationwide', 'honour', 'no_name', 'asker', 'unnamed', 'title'],
] as BodyRole[];

/** 0 for a role without marks. */
function maskOfRole(role: BodyRole): number {
  return NAMING_ROLES.has(role) ? NAMING_MASK : MARKED.includes(role) ? 2 << MARKED.indexOf(role) : 0;
}

/** The bits of roles in the marks of a text. */
export function maskOf(table: BodyTable, roles: readonly BodyRole[]): number {
  return roles.reduce((mask, role) => mask | table.words[role].mask, 0);
}

/** Whether a word of the roles stands anywhere in the text, as far as its marks tell. */
export function mayHold(table: BodyTable, text: string, mask: number): boolean {
  const marks = marksOf(table.marker, text);
  return marks === null || (marks.any & mask) !== 0;
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
  const marks = words.mask === 0 ? null : marksOf(words.marker, text);
  if (marks !== null && ((marks.starts[start] ?? 0) & words.mask) === 0) return 0;
  return longestAt(words.forward, text, start, limit)?.end ?? 0;
}

/** The start of the longest word of a role that ends right before `end`; -1 where none does. */
export function wordStart(words: RoleWords, text: string, end: number): number {
  const marks = words.mask === 0 ? null : marksOf(words.marker, text);
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
