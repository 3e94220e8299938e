/** Dates in a row: 3月15日、22日和29日 is one span, or one date for each figure behind it. */
import type { Figure } from '../extract/figure.ts';
import type { PeriodMention } from './period-mention.ts';
import type { PeriodToken } from './period-tokens.ts';

/** The mentions with every run of dates as one mention of kind `list`. */
export function withLists(
  text: string,
  tokens: readonly PeriodToken[],
  mentions: readonly PeriodMention[],
): PeriodMention[] {
  const out: PeriodMention[] = [];
  for (const mention of mentions) {
    const before = out[out.length - 1];
    const joins =
      before !== undefined && isListed(before) && isListed(mention) && isJoined(tokens, before.end, mention.start);
    if (joins) out[out.length - 1] = joined(text, before, mention);
    else out.push(mention);
  }
  return out;
}

function isListed({ kind, date }: PeriodMention): boolean {
  return (kind === 'date' || kind === 'list') && date !== null;
}

/** Only 、 or 和 stands between. */
function isJoined(tokens: readonly PeriodToken[], end: number, start: number): boolean {
  return (
    end < start && tokens.some((token) => token.start === end && token.end === start && token.rule?.role === 'list')
  );
}

function joined(text: string, first: PeriodMention, next: PeriodMention): PeriodMention {
  const members = first.members.length === 0 ? [first] : first.members;
  const last = members[members.length - 1] ?? first;
  return {
    ...first,
    kind: 'list',
    end: next.end,
    text: text.slice(first.start, next.end),
    rules: [...first.rules, ...next.rules],
    members: [...members, leaning(next, last)],
  };
}

/** 3月15日、|22日 and 2024年9月、|10月: what the first says goes for the next. */
function leaning(mention: PeriodMention, { date: before }: PeriodMention): PeriodMention {
  const { date } = mention;
  if (date === null || before === null || date.year !== null || date.yearShift !== null) return mention;
  const { year, yearShift } = before;
  const days = date.unit === 'day' && date.month === null && date.shift === null;
  const month = days ? { month: before.lastMonth, lastMonth: before.lastMonth } : {};
  return { ...mention, date: { ...date, year, yearShift, ...month } };
}

/** The date of a list that a figure takes: the i-th where as many figures of one unit follow, else null for the whole span. */
export function memberFor(list: PeriodMention, governed: readonly Figure[], figure: Figure): PeriodMention | null {
  const alike = governed.filter(
    ({ unitCode, measure }) => unitCode === governed[0]?.unitCode && measure.kind === 'level',
  );
  if (alike.length !== list.members.length) return null;
  return list.members[alike.indexOf(figure)] ?? null;
}
