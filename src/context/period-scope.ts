/** Which period governs which figure of a sentence (G-58), and what the next sentence may take from it. */
import type { Figure } from '../extract/figure.ts';
import type { Knowledge } from '../extract/knowledge.ts';
import type { NumeralTable } from '../extract/numeral-table.ts';
import type { Span, Status } from '../types.ts';
import type { Lost } from './context.ts';
import { type FigurePair, figurePairs } from './pair-dates.ts';
import { type Period, periodOf, unsaidPeriod } from './period.ts';
import { heard } from './period-anchor.ts';
import { memberFor, withLists } from './period-list.ts';
import { type PeriodMention, periodMentions } from './period-mention.ts';
import type { Anchor } from './period-range.ts';
import { holdsForRule, isAdjunct, isGoalOf, type PeriodLine, whyNoScope } from './period-reach.ts';
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

/** A period with what its words lean on where it stands. */
export interface Placed {
  readonly mention: PeriodMention;
  readonly anchor: Anchor;
  /** Its date is that of a plan. */
  readonly ahead: boolean;
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
  const pairs = figurePairs(text, sentence, figures, words.words);
  const mentions = withLists(text, line.tokens, periodMentions(text, line.tokens));
  const judged = mentions.map((mention) => ({ mention, why: whyNoScope(line, mention, figures) }));
  const { placed, anchor } = placedOf(judged, figures, pairs, state);
  const opening = openingOf(line, state);
  const setting: Setting = { line, figures, pairs, placed, opening };
  const periods = figures.map((figure, i) => periodFor(setting, figure, i, state.anchor));
  const lost = figures.map((figure, i) => judged.flatMap((one) => lostOf(one, figure, periods[i])));
  const last = placed.findLast(({ mention }) => mention.kind !== 'goal' && !inPair(pairs, mention)) ?? opening;
  return { periods, lost, state: { anchor, carry: last } };
}

interface Judged {
  readonly mention: PeriodMention;
  readonly why: string | null;
}

/** Every period in reading order, each leaning on those before it; those of a pair's first figure lend nothing. */
function placedOf(
  judged: readonly Judged[],
  figures: readonly Figure[],
  pairs: readonly FigurePair[],
  { anchor: before }: PeriodState,
): { placed: Placed[]; anchor: Anchor } {
  let anchor: Anchor = { ...before, opened: null };
  const placed: Placed[] = [];
  for (const { mention, why } of judged) {
    const paired = inPair(pairs, mention);
    const ahead = isAhead(figures.find(({ quantity }) => quantity.start >= mention.end)?.status);
    const inUse = why === null || (paired && (why === 'background' || mention.same));
    if (inUse) placed.push({ mention, anchor, ahead });
    if (!paired) anchor = heard(anchor, mention, why, ahead);
  }
  return { placed, anchor };
}

function isAhead(status: Status | undefined): boolean {
  return status === 'planned' || status === 'target';
}

function inPair(pairs: readonly FigurePair[], { start, end }: PeriodMention): boolean {
  return pairs.some(({ span }) => start >= span.start && end <= span.end);
}

/** A sentence that opens with 其中 goes on with the last period, one that opens with 累计 if that counts up. */
function openingOf({ sentence, tokens }: PeriodLine, { carry }: PeriodState): Placed | null {
  const first = tokens[0];
  if (carry === null || first?.start !== sentence.start) return null;
  if (first.rule?.role === 'carry') return carry;
  const counts = first.rule?.role === 'carry_count' && carry.mention.kind === 'since';
  return counts ? carry : null;
}

interface Setting {
  readonly line: PeriodLine;
  readonly figures: readonly Figure[];
  readonly pairs: readonly FigurePair[];
  readonly placed: readonly Placed[];
  readonly opening: Placed | null;
}

function periodFor(setting: Setting, figure: Figure, i: number, { day }: Anchor): Period {
  const { line, pairs } = setting;
  const pair = pairs.find(({ before }) => before === i);
  const scope = pair === undefined ? scopeOf(setting, figure) : datedIn(setting, pair);
  const goal = pair === undefined ? goalOf(setting, figure) : null;
  if (goal !== null) return goalPeriod(goal, scope, figure);
  if (scope === null) return unsaidPeriod(pair === undefined ? figure.status : 'rule', day);
  if (isAhead(figure.status) && PAST_ONLY.has(scope.mention.kind)) return unsaidPeriod(figure.status, day);
  const period = resolved(setting, scope, figure);
  if (figure.status === 'rule' && !holdsForRule(line, scope.mention, setting.figures, figure))
    return unsaidPeriod('rule', day);
  return period.counting === 'when_done' ? { ...period, ...countingIf(line, scope.mention, figure) } : period;
}

/** Plans have no period where only what lies behind is named. */
const PAST_ONLY = new Set(['since', 'open', 'past', 'vague', 'event']);

/** The last period before a figure; 目前 and the like reach to the next ；. */
function scopeOf({ line, figures, pairs, placed, opening }: Setting, { quantity }: Figure): Placed | null {
  const reaches = (mention: PeriodMention): boolean =>
    !line.text.slice(mention.end, quantity.start).includes('，') || !isAdjunct(line, mention, figures);
  const scope = placed.findLast(
    ({ mention }) =>
      mention.kind !== 'goal' && mention.end <= quantity.start && !inPair(pairs, mention) && reaches(mention),
  );
  if (scope === undefined) return opening;
  const fades = scope.mention.kind === 'now' && scope.mention.rule?.value === 0;
  return fades && line.text.slice(scope.mention.end, quantity.start).includes('；') ? null : scope;
}

/** The date of a pair's first figure; null where it has none. */
function datedIn({ placed }: Setting, { span }: FigurePair): Placed | null {
  return placed.findLast(({ mention }) => mention.start >= span.start && mention.end <= span.end) ?? null;
}

function resolved({ figures, placed }: Setting, { mention, anchor, ahead }: Placed, figure: Figure): Period {
  const wanted = { status: figure.status, ahead };
  if (mention.kind === 'list') return listPeriod(figures, placed, { mention, anchor, ahead }, figure);
  const period = periodOf(mention, anchor, wanted);
  const before = placed[placed.findIndex((one) => one.mention === mention) - 1];
  if (before === undefined) return period;
  const closes = before.mention.kind === 'as_of' && (mention.kind === 'open' || mention.kind === 'since');
  if (closes) return { ...period, end: periodOf(before.mention, before.anchor, wanted).end };
  const lasts = before.mention.kind === 'until' && mention.kind === 'during' && isAhead(figure.status);
  return lasts ? periodOf(before.mention, before.anchor, wanted) : period;
}

/** One date of a list for each figure, or all of them for every figure. */
function listPeriod(figures: readonly Figure[], placed: readonly Placed[], scope: Placed, figure: Figure): Period {
  const { mention: list, anchor, ahead } = scope;
  const next = placed.find(({ mention }) => mention.start > list.start)?.mention.start ?? Number.POSITIVE_INFINITY;
  const governed = figures.filter(({ quantity }) => quantity.start >= list.end && quantity.start < next);
  const own = memberFor(list, governed, figure);
  const wanted = { status: figure.status, ahead };
  if (own !== null) return periodOf(own, anchor, wanted);
  const members = list.members.map((member) => periodOf(member, anchor, wanted));
  const first = members[0] ?? periodOf(list, anchor, wanted);
  const type = members.some((member) => member.type === 'future') ? 'future' : first.type;
  return { ...first, type, end: members[members.length - 1]?.end ?? first.end, text: list.text, span: spanOf(list) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function goalOf({ line, placed }: Setting, figure: Figure): Placed | null {
  return placed.find(({ mention }) => isGoalOf(line, mention, figure)) ?? null;
}

/** The goal of a year or of a plan holds for the whole of it. */
function goalPeriod({ mention, anchor }: Placed, scope: Placed | null, figure: Figure): Period {
  const wanted = { status: figure.status, ahead: false };
  const period = scope === null ? unsaidPeriod('actual', anchor.day) : periodOf(scope.mention, scope.anchor, wanted);
  const { text, rules } = mention;
  const said = { text, rules, span: spanOf(mention), counting: 'never', asOf: null, type: 'standard' } as const;
  const plan = scope?.mention.rule;
  if (plan?.from !== undefined) return { ...period, ...said, start: plan.from, end: plan.to ?? period.end };
  const year = period.end?.slice(0, 4);
  if (year === undefined || mention.rule?.value === PLAN_GOAL) return unsaidPeriod(figure.status, anchor.day);
  return { ...period, ...said, start: `${year}-01-01`, end: `${year}-12-31` };
}

/** 规划目标 is no goal of a year. */
const PLAN_GOAL = 0;

/** 目前，已…: counts up where 已 stands between; 如今 alone says no more than the publication does. */
function countingIf({ tokens }: PeriodLine, { end }: PeriodMention, figure: Figure): Partial<Period> {
  const done = tokens.some(
    (token) => token.rule?.role === 'done' && token.start >= end && token.end <= figure.quantity.start,
  );
  return done || figure.cumulative ? { counting: 'always', type: 'to_date' } : { counting: 'never' };
}

function lostOf({ mention, why }: Judged, figure: Figure, taken: Period | undefined): Lost[] {
  const { start, end } = mention;
  if (taken?.span?.start === start) return [];
  return [{ span: { start, end }, why: why ?? (end > figure.quantity.start ? 'behind' : 'farther') }];
}
