/** The period of one figure among those that its sentence says. */
import type { Figure } from '../extract/figure.ts';
import type { Span, Status } from '../types.ts';
import type { FigurePair } from './pair-dates.ts';
import { type Period, periodOf, unsaidPeriod } from './period.ts';
import { memberFor } from './period-list.ts';
import type { PeriodMention } from './period-mention.ts';
import type { Anchor } from './period-range.ts';
import { holdsForRule, isAdjunct, isGoalOf, type PeriodLine } from './period-reach.ts';

/** A period with what its words lean on where it stands. */
export interface Placed {
  readonly mention: PeriodMention;
  readonly anchor: Anchor;
  /** Its date is that of a plan. */
  readonly ahead: boolean;
  /** The only figure that it dates: 较|2021年的|17%|提高7个百分点. */
  readonly only: Figure | null;
}

/** A plan or an aim. */
export function isAhead(status: Status | undefined): boolean {
  return status === 'planned' || status === 'target';
}

/** Stands between 由 and the first figure of a pair. */
export function inPair(pairs: readonly FigurePair[], { start, end }: PeriodMention): boolean {
  return pairs.some(({ span }) => start >= span.start && end <= span.end);
}

/** A sentence with all that tells the periods of its figures. */
export interface Setting {
  readonly line: PeriodLine;
  readonly figures: readonly Figure[];
  readonly pairs: readonly FigurePair[];
  readonly placed: readonly Placed[];
  readonly opening: Placed | null;
  /** The last period of the sentence before. */
  readonly carried: Placed | null;
}

/** The period of the `i`-th figure; nothing said gives that of its status. */
export function periodFor(setting: Setting, figure: Figure, i: number, { day }: Anchor): Period {
  const { line, pairs } = setting;
  const pair = pairs.find(({ before }) => before === i);
  const scope = pair === undefined ? afterOf(setting, scopeOf(setting, figure), i) : datedIn(setting, pair);
  const goal = pair === undefined ? goalOf(setting, figure) : null;
  if (goal !== null) return goalPeriod(goal, scope, figure);
  if (scope === null) return unsaidPeriod(pair === undefined ? figure.status : 'rule', day);
  if (isAhead(figure.status) && PAST_ONLY.has(scope.mention.kind)) return unsaidPeriod(figure.status, day);
  const period = yearly(resolved(setting, scope, figure), scope, setting, i);
  if (figure.status === 'rule' && !holdsForRule(line, scope.mention, setting.figures, figure))
    return unsaidPeriod('rule', day);
  return period.counting === 'when_done'
    ? { ...period, ...countingIf(line, scope.mention, figure) }
    : soFar(period, scope, line, figure, day);
}

/** Marks the year of either figure of a pair. */
function yearly(period: Period, { mention }: Placed, { pairs }: Setting, i: number): Period {
  const paired = pairs.some(({ before, after }) => i === before || i === after);
  const year = mention.kind === 'date' && mention.date?.unit === 'year' && mention.date.edge === 'whole';
  return paired && year ? { ...period, asOf: 'year' } : period;
}

/** Plans have no period where only what lies behind is named. */
const PAST_ONLY = new Set(['since', 'open', 'past', 'vague', 'event']);

/** The last period before a figure; 目前 and the like reach to the next ；. */
function scopeOf({ line, figures, pairs, placed, opening, carried }: Setting, { quantity }: Figure): Placed | null {
  const reaches = (mention: PeriodMention): boolean =>
    !line.text.slice(mention.end, quantity.start).includes('，') || !isAdjunct(line, mention, figures);
  const scope = placed.findLast(
    ({ mention, only }) =>
      mention.kind !== 'goal' &&
      mention.end <= quantity.start &&
      (only === null || only.quantity.start === quantity.start) &&
      !inPair(pairs, mention) &&
      reaches(mention),
  );
  if (scope === undefined) return opening;
  if (scope.mention.kind === 'present') return standingBefore(placed, scope) ?? scope;
  if (isBackReference(scope.mention)) return placed[placed.indexOf(scope) - 1] ?? carried ?? scope;
  const fades = scope.mention.kind === 'now' && scope.mention.rule?.value === 0;
  return fades && line.text.slice(scope.mention.end, quantity.start).includes('；') ? null : scope;
}

/** 其间: the period said before. */
function isBackReference({ kind, rule }: PeriodMention): boolean {
  return kind === 'during' && rule?.value === BACK;
}

/** The value of such rules. */
const BACK = 2;

/** 截至6月底，…，|现有|…: the day that the text has named is the present it speaks of. */
function standingBefore(placed: readonly Placed[], { mention: { start } }: Placed): Placed | null {
  const before = placed.findLast(({ mention }) => mention.end <= start && mention.kind !== 'present') ?? null;
  const date = before?.mention.date;
  const stands =
    before?.mention.kind === 'as_of' || before?.mention.kind === 'now' || (date != null && date.edge !== 'whole');
  return stands ? before : null;
}

/** 提高到|2024年的|3300元: 到 belongs to the verb of a pair, the date is that of its second figure. */
function afterOf({ figures, pairs }: Setting, scope: Placed | null, i: number): Placed | null {
  const pair = pairs.find(({ after }) => i >= after);
  const from = figures[pair?.before ?? -1]?.quantity.end;
  const to = figures[pair?.after ?? -1]?.quantity.start;
  if (scope === null || from === undefined || to === undefined || scope.mention.kind !== 'until') return scope;
  const inside = scope.mention.start >= from && scope.mention.end <= to;
  return inside ? { ...scope, mention: { ...scope.mention, kind: 'date' } } : scope;
}

/** The date of a pair's first figure; null where it has none. */
function datedIn({ placed }: Setting, { span }: FigurePair): Placed | null {
  return placed.findLast(({ mention }) => mention.start >= span.start && mention.end <= span.end) ?? null;
}

function resolved({ figures, placed }: Setting, own: Placed, figure: Figure): Period {
  const { mention, anchor, ahead } = own;
  const wanted = { status: figure.status, ahead };
  if (mention.kind === 'list') return listPeriod(figures, placed, own, figure);
  const period = periodOf(mention, anchor, wanted);
  const before = placed[placed.findIndex((one) => one.mention === mention) - 1];
  if (before === undefined) return period;
  const closes = before.mention.kind === 'as_of' && (mention.kind === 'open' || mention.kind === 'since');
  if (closes) return { ...period, end: periodOf(before.mention, before.anchor, wanted).end };
  if (mention.kind === 'as_of' && before.mention.kind === 'since' && mention.start - before.mention.end <= 1)
    return { ...period, ...openedBy(periodOf(before.mention, before.anchor, wanted)) };
  const lasts = before.mention.kind === 'until' && mention.kind === 'during' && isAhead(figure.status);
  return lasts ? periodOf(before.mention, before.anchor, wanted) : period;
}

/** 今年以来，|截至7月31日: one span with both ends. */
function openedBy({ start, type }: Period): Pick<Period, 'start' | 'type'> {
  return { start, type };
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

/** 今年|已发放…: the year up to the publication. */
function soFar(period: Period, { mention }: Placed, { tokens }: PeriodLine, figure: Figure, day: string): Period {
  const year = mention.kind === 'date' && mention.date?.yearShift === 0 && mention.date.unit === 'year';
  if (!year || figure.status !== 'actual' || period.end === null || day === '' || period.end <= day) return period;
  const done = tokens.some(
    ({ rule, start, end }) =>
      rule?.role === 'done' &&
      start >= mention.end &&
      start - mention.end <= DONE_REACH &&
      end <= figure.quantity.start,
  );
  return done ? { ...period, end: day, type: 'ytd', counting: 'always' } : period;
}

/** Characters between 今年 and 已. */
const DONE_REACH = 8;

/** 目前，已…: counts up where 已 stands between; 如今 alone says no more than the publication does. */
function countingIf({ tokens }: PeriodLine, { end }: PeriodMention, figure: Figure): Partial<Period> {
  const done = tokens.some(
    (token) => token.rule?.role === 'done' && token.start >= end && token.end <= figure.quantity.start,
  );
  return done || figure.cumulative ? { counting: 'always', type: 'to_date' } : { counting: 'never' };
}
