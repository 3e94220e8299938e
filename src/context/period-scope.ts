/** Which period governs which figure of a sentence (G-58), and what the next sentence may take from it. */
import type { Figure } from '../extract/figure.ts';
import type { Knowledge } from '../extract/knowledge.ts';
import type { NumeralTable } from '../extract/numeral-table.ts';
import type { Span } from '../types.ts';
import type { Lost } from './context.ts';
import { type FigurePair, figurePairs } from './pair-dates.ts';
import type { Period } from './period.ts';
import { heard } from './period-anchor.ts';
import { inPair, isAhead, type Placed, periodFor, type Setting } from './period-figure.ts';
import { withLists } from './period-list.ts';
import { type PeriodMention, periodMentions } from './period-mention.ts';
import type { Anchor } from './period-range.ts';
import { baseOf, type PeriodLine, whyNoScope } from './period-reach.ts';
import type { PeriodTable } from './period-table.ts';
import { periodTokens } from './period-tokens.ts';

export interface PeriodWords {
  readonly table: PeriodTable;
  readonly numerals: NumeralTable;
  readonly words: Knowledge['words'];
}

/** What a sentence hands to the next one. */
export interface PeriodState {
  readonly anchor: Anchor;
  /** The last period, for sentences that open with 其中 or 累计. */
  readonly carry: Placed | null;
}

export interface ScopedPeriods {
  /** One for each figure, in order. */
  readonly periods: readonly Period[];
  /** The periods that each figure did not take. */
  readonly lost: readonly (readonly Lost[])[];
  readonly state: PeriodState;
}

/** Periods of one sentence's figures. */
export function scopePeriods(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  state: PeriodState,
  words: PeriodWords,
): ScopedPeriods {
  const line: PeriodLine = { text, sentence, tokens: periodTokens(text, sentence, words.table, words.numerals) };
  if (line.tokens.length === 0 && figures.length === 0) return nothingSaid(state);
  const pairs = figurePairs(text, sentence, figures, words.words);
  const mentions = withLists(text, line.tokens, periodMentions(text, line.tokens));
  const judged = mentions.map((mention) => ({ mention, why: whyNoScope(line, mention, figures) }));
  const { placed, anchor } = placedOf(judged, line, figures, pairs, state);
  const opening = openingOf(line, state);
  const setting: Setting = { line, figures, pairs, placed, opening, carried: state.carry };
  const periods = figures.map((figure, i) => periodFor(setting, figure, i, state.anchor));
  const lost = figures.map((figure, i) => lostOf(judged, figure, periods[i]));
  const last =
    placed.findLast(({ mention, only }) => only === null && mention.kind !== 'goal' && !inPair(pairs, mention)) ??
    opening;
  return { periods, lost, state: { anchor, carry: last } };
}

/** Most sentences without figures name no period either. */
function nothingSaid({ anchor }: PeriodState): ScopedPeriods {
  return { periods: [], lost: [], state: { anchor: withoutOpening(anchor), carry: null } };
}

/** The year that a sentence opens with holds for that sentence. */
function withoutOpening(anchor: Anchor): Anchor {
  return anchor.opened === null ? anchor : { ...anchor, opened: null };
}

interface Judged {
  readonly mention: PeriodMention;
  readonly why: string | null;
}

/** Every period in reading order, each leaning on those before it; those of a pair's first figure lend nothing. */
function placedOf(
  judged: readonly Judged[],
  { text }: PeriodLine,
  figures: readonly Figure[],
  pairs: readonly FigurePair[],
  { anchor: before }: PeriodState,
): { placed: Placed[]; anchor: Anchor } {
  let anchor = withoutOpening(before);
  const placed: Placed[] = [];
  for (const { mention, why } of judged) {
    const paired = inPair(pairs, mention);
    const ahead = isAhead(figures.find(({ quantity }) => quantity.start >= mention.end)?.status);
    const inUse = why === null || (paired && (why === 'background' || mention.same));
    const only = why === 'compared' ? baseOf(text, mention, figures) : null;
    if (inUse || only !== null) placed.push({ mention, anchor, ahead, only });
    if (!paired) anchor = heard(anchor, mention, why, ahead);
  }
  return { placed, anchor };
}

/** A sentence that opens with 其中 or 同期 goes on with the last period, one that opens with 累计 if that counts up. */
function openingOf({ sentence, tokens }: PeriodLine, { carry }: PeriodState): Placed | null {
  const first = tokens[0];
  if (carry === null || first?.start !== sentence.start) return null;
  if (first.rule?.role === 'carry' || first.rule?.role === 'same') return carry;
  const counts = first.rule?.role === 'carry_count' && carry.mention.kind === 'since';
  return counts ? carry : null;
}

function lostOf(judged: readonly Judged[], figure: Figure, taken: Period | undefined): Lost[] {
  const lost: Lost[] = [];
  for (const { mention, why } of judged) {
    const { start, end } = mention;
    if (taken?.span?.start === start) continue;
    lost.push({ span: { start, end }, why: why ?? (end > figure.quantity.start ? 'behind' : 'farther') });
  }
  return lost;
}
