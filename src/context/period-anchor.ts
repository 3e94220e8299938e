/** What a document's own periods say of those that lean on them: 当月, 上年, 当天, 6月末 behind 2023年. */

import type { NumeralTable } from '../extract/numeral-table.ts';
import { dayParts } from './calendar.ts';
import { periodOf } from './period.ts';
import { type PeriodMention, periodMentions } from './period-mention.ts';
import { type Anchor, titleAnchor } from './period-range.ts';
import type { PeriodTable } from './period-table.ts';
import { periodTokens } from './period-tokens.ts';

/** The year that a title reports on (2021年度…公报), where it lies before the publication's, and its month or quarter. */
export function anchorOf(title: string, day: string, words: { table: PeriodTable; numerals: NumeralTable }): Anchor {
  const tokens = periodTokens(title, { start: 0, end: title.length }, words.table, words.numerals);
  const mentions = periodMentions(title, tokens).filter(({ kind, compared }) => kind === 'date' && !compared);
  const years = mentions.flatMap(({ date }) => date?.year ?? []);
  const published = dayParts(day)?.year ?? 0;
  const year = years.length === 1 && years[0] !== undefined && years[0] < published ? years[0] : null;
  const anchor = titleAnchor(day, year, null);
  const reported = mentions.map((mention) => reportedBy(mention, anchor)).find((one) => one !== null) ?? null;
  return titleAnchor(day, year, reported);
}

/** The month or quarter that a period of the past ends with. */
function reportedBy(mention: PeriodMention, anchor: Anchor): Anchor['reported'] {
  const unit = mention.date?.unit;
  if (mention.kind !== 'date' || mention.date?.shift !== null || (unit !== 'month' && unit !== 'quarter')) return null;
  const { end } = periodOf(mention, anchor, { status: 'actual', ahead: false });
  return end === null ? null : { end, unit };
}

/** What says on which day something happened, though it governs no figure: 7月8日，记者…, 7月8日揭牌. */
const EVENT_DAYS = new Set(['dateline', 'background']);

/** The anchor for the words behind a mention; `why` tells that it governs no figure. */
export function heard(anchor: Anchor, mention: PeriodMention, why: string | null, ahead: boolean): Anchor {
  const { date, kind } = mention;
  const { day, year, reported, said, opened } = anchor;
  const daily = kind === 'date' && date?.unit === 'day' && date.first === date.last && date.shift === null;
  if (daily && (why === null || EVENT_DAYS.has(why))) {
    const { end } = periodOf(mention, anchor, { status: 'actual', ahead });
    return { day, year, reported, said: why === null ? { start: end, end } : said, opened, eventDay: end };
  }
  if (why !== null || (date === null && kind !== 'named')) return anchor;
  const { start, end } = periodOf(mention, anchor, { status: 'actual', ahead });
  return {
    day,
    year,
    reported: reported ?? (ahead ? null : reportedBy(mention, anchor)),
    said: { start, end },
    opened: openedBy(mention, end) ?? opened,
    eventDay: anchor.eventDay,
  };
}

/** 2023年 and 今年 give their year to what follows in the sentence; 去年 is often set against this year's months. */
function openedBy({ kind, date }: PeriodMention, end: string | null): number | null {
  const whole = kind === 'date' && date?.unit === 'year' && date.edge === 'whole' && date.shift === null;
  const named = date?.year != null || date?.yearShift === 0;
  return whole && named && end !== null ? Number(end.slice(0, 4)) : null;
}
