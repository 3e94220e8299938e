/** What a sentence leaves open about a figure's status: its period or the kind of document decides (G-63, C-8). */
import type { Figure } from '../extract/figure.ts';
import type { Knowledge, MarkerRule } from '../extract/knowledge.ts';
import { longestAt } from '../rules/lexicon.ts';
import type { Status } from '../types.ts';
import type { Period } from './period.ts';

/** A status with what decided: a word of the sentence, the period, the document's title, or nothing. */
export interface SettledStatus {
  readonly status: Status;
  readonly basis: 'stated' | 'future' | 'genre' | 'default';
  readonly rule: string | null;
}

/** The marker at the end of a title: …若干措施, …行动方案（2025—2027年）. Null for news. */
export function genreOf(title: string, { genres }: Knowledge): MarkerRule | null {
  const plain = title.replace(/[（(][^）)]*[）)]\s*$/, '').trim();
  for (let at = 0; at < plain.length; at++) {
    const hit = longestAt(genres.lexicon, plain, at);
    if (hit?.end === plain.length) return genres.rules[hit.rules[0] ?? -1] ?? null;
  }
  return null;
}

const LEVELS = new Set(['level', 'share', 'ratio']);
/** Roles of units whose numbers a policy document prescribes rather than aims at. */
const PRESCRIBED = new Set(['money', 'duration']);

export function settledStatus(figure: Figure, period: Period, genre: MarkerRule | null): SettledStatus {
  const { status, statusRule: rule, done } = figure;
  const own = { status, rule, basis: rule === null ? 'default' : 'stated' } as const;
  if (rule !== null || done || !LEVELS.has(figure.measure.kind)) return own;
  if (status !== 'actual' && status !== 'rule') return own;
  if (period.ahead) return { status: 'target', basis: 'future', rule: period.rules[0] ?? null };
  const isOpen = status === 'actual' && (period.basis === 'publication' || period.basis === 'none');
  if (genre === null || !isOpen || figure.averaged) return own;
  const prescribed = PRESCRIBED.has(figure.quantity.unit?.rule.role ?? '');
  return { status: prescribed ? 'rule' : (genre.value as Status), basis: 'genre', rule: genre.name };
}
