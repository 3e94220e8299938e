/** Which period governs which figure of a sentence (G-58), and whether it counts up (G-61, C-1, C-2). */
import type { Figure } from '../extract/figure.ts';
import type { NumeralTable } from '../extract/numeral-table.ts';
import type { Span } from '../types.ts';
import { dayParts } from './calendar.ts';
import type { Lost } from './context.ts';
import { type Anchor, type Period, periodOf } from './period.ts';
import { type PeriodMention, periodMentions } from './period-mention.ts';
import type { PeriodTable } from './period-table.ts';
import { type PeriodToken, periodTokens } from './period-tokens.ts';

export interface PeriodWords {
  readonly table: PeriodTable;
  readonly numerals: NumeralTable;
}

export interface ScopedPeriods {
  /** One for each figure, in order. */
  readonly periods: readonly Period[];
  /** The periods that each figure did not take. */
  readonly lost: readonly (readonly Lost[])[];
  /** What a sentence that opens with 其中 goes on with. */
  readonly carry: PeriodMention | null;
}

/** Periods of one sentence's figures; `carry` is the last period of the sentence before. */
export function scopePeriods(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  anchor: Anchor,
  carry: PeriodMention | null,
  words: PeriodWords,
): ScopedPeriods {
  const tokens = periodTokens(text, sentence, words.table, words.numerals);
  const mentions = periodMentions(text, tokens);
  const judged = mentions.map((mention) => {
    const isBaseHere = figures.some((figure) => isBase(text, mention, figure));
    return { mention, why: isBaseHere ? 'compared' : whyNoScope(text, sentence, tokens, mention) };
  });
  const scopes = judged.filter(({ why }) => why === null).map(({ mention }) => mention);
  const opening = tokens[0]?.start === sentence.start && tokens[0]?.rule?.role === 'carry' ? carry : null;
  const periods = figures.map((figure) => {
    const mention = scopes.findLast((scope) => scope.end <= figure.quantity.start) ?? opening;
    return mention === null ? unsaid(figure, anchor) : periodOf(mention, anchor, figure.status);
  });
  const lost = figures.map((figure, i) => judged.flatMap((one) => lostOf(one, figure, periods[i])));
  return { periods, lost, carry: scopes[scopes.length - 1] ?? opening };
}

interface Judged {
  readonly mention: PeriodMention;
  readonly why: string | null;
}

function lostOf({ mention, why }: Judged, figure: Figure, taken: Period | undefined): Lost[] {
  const { start, end } = mention;
  if (taken?.span?.start === start) return [];
  return [{ span: { start, end }, why: why ?? (end > figure.quantity.start ? 'behind' : 'farther') }];
}

/** The year that a title reports on (2021年度…公报), where it lies before the publication's. */
export function anchorOf(title: string, day: string, words: PeriodWords): Anchor {
  const tokens = periodTokens(title, { start: 0, end: title.length }, words.table, words.numerals);
  const years = periodMentions(title, tokens).flatMap(({ kind, date, compared }) =>
    kind === 'date' && !compared ? (date?.year ?? []) : [],
  );
  const published = dayParts(day)?.year ?? 0;
  const year = years.length === 1 && years[0] !== undefined && years[0] < published ? years[0] : null;
  return { day, year };
}

/** Nothing said: what was done lies before the publication; plans and rules have no period. */
function unsaid(figure: Figure, { day }: Anchor): Period {
  const done = figure.status === 'actual' && day !== '';
  return {
    start: null,
    end: done ? day : null,
    type: 'unspecified',
    basis: done ? 'publication' : 'none',
    text: null,
    span: null,
    counting: 'never',
    warnings: [],
    rules: [],
  };
}

function whyNoScope(
  text: string,
  sentence: Span,
  tokens: readonly PeriodToken[],
  mention: PeriodMention,
): string | null {
  if (mention.compared) return 'compared';
  if (isLooseDay(text, sentence, mention)) return 'length';
  if (isNamePart(text, sentence, mention)) return 'name';
  return isDateline(text, sentence, tokens, mention) ? 'dateline' : null;
}

/** 17日 without a month is a date only where a clause opens with it; 3日 elsewhere may be a length. */
function isLooseDay(text: string, sentence: Span, { start, kind, date }: PeriodMention): boolean {
  const bare = kind === 'date' && date?.unit === 'day' && date.month === null && date.shift === null;
  return bare && start > sentence.start && !OPENERS.has(text[start - 1] ?? '');
}

const OPENERS = new Set(['，', '；', '：', '（', '、', ' ']);

/** 《2021年度…公报》, “2022年春风行动”: a date inside a name. */
function isNamePart(text: string, sentence: Span, { start, end, kind }: PeriodMention): boolean {
  const before = text.slice(sentence.start, start);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return true;
  const quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
  return quoted && kind !== 'named' && text[end] !== '”';
}

/** 6月13日，记者从市人社局获悉: when it was said, not when it happened. */
function isDateline(text: string, sentence: Span, tokens: readonly PeriodToken[], mention: PeriodMention): boolean {
  if (tokens.some((token) => token.end === mention.end && token.rule?.role === 'dateline')) return true;
  const daily = mention.date?.unit === 'day' && mention.kind === 'date';
  const recent = mention.kind === 'during' && mention.rule?.value === RECENT;
  if (!daily && !recent) return false;
  const end = reachOf(text, sentence, mention.end);
  return tokens.some((token) => token.rule?.role === 'report' && token.start >= mention.end && token.start < end);
}

/** Rules for 近日 and 日前 carry this value: they open reports as often as they date figures. */
const RECENT = 0;

/** Up to the end of the clause after the one that the date stands in. */
function reachOf(text: string, sentence: Span, from: number): number {
  let commas = 0;
  for (let at = from; at < sentence.end; at++) {
    if (text[at] === '，') commas++;
    if (commas > 1 || text[at] === '；') return at;
  }
  return sentence.end;
}

const BASE_REACH = 8;

/** 去年的|1.8倍: the ratio compares with that year. */
function isBase(text: string, { end }: PeriodMention, { measure, quantity }: Figure): boolean {
  const distance = quantity.start - end;
  return measure.kind === 'ratio' && distance > 0 && distance <= BASE_REACH && text[end] === '的';
}
