/** Which periods of a sentence say when its figures were counted, and which say something else. */
import type { Figure } from '../extract/figure.ts';
import type { Span } from '../types.ts';
import type { PeriodMention } from './period-mention.ts';
import type { PeriodToken } from './period-tokens.ts';

/** A sentence with its period words. */
export interface PeriodLine {
  readonly text: string;
  readonly sentence: Span;
  readonly tokens: readonly PeriodToken[];
}

/** Why a period governs no figure (compared, length, name, background, dateline); null where it does. */
export function whyNoScope(line: PeriodLine, mention: PeriodMention, figures: readonly Figure[]): string | null {
  if (mention.kind === 'goal') return null;
  if (mention.compared || figures.some((figure) => isBase(line.text, mention, figure))) return 'compared';
  if (isLength(line, mention)) return 'length';
  if (isNamePart(line, mention)) return 'name';
  if (isBackground(line, mention)) return 'background';
  return isDateline(line, mention) ? 'dateline' : null;
}

/** 17日 and 头三个月 are dates only where a clause opens with them; elsewhere they may be lengths. */
function isLength({ text, sentence, tokens }: PeriodLine, { start, kind, date }: PeriodMention): boolean {
  const bare = kind === 'date' && date?.unit === 'day' && date.month === null && date.shift === null;
  const led = tokens.some((token) => token.start === start && token.rule?.role === 'head');
  return (bare || led) && start > sentence.start && !OPENERS.has(text[start - 1] ?? '');
}

const OPENERS = new Set(['，', '；', '：', '（', '、', ' ']);

/** 《2021年度…公报》, “2022年春风行动”, 2024年薪酬调查：: a date inside a name. */
function isNamePart({ text, sentence, tokens }: PeriodLine, { start, end, kind }: PeriodMention): boolean {
  const before = text.slice(sentence.start, start);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return true;
  const opened = before.lastIndexOf('“');
  const quoted = opened > before.lastIndexOf('”') && !isSpeech(text.slice(sentence.start + opened + 1, sentence.end));
  if (quoted && kind !== 'named' && text[end] !== '”') return true;
  return tokens.some((token) => isDocument(text, end, token));
}

const SPEECH = /[，。！？；：]/;

/** A quotation with clauses of its own is what somebody said. */
function isSpeech(behind: string): boolean {
  const end = behind.indexOf('”');
  return SPEECH.test(end < 0 ? `${behind}。` : behind.slice(0, end));
}

/** 2024年白领跳槽与薪酬|调查：|近六成…: the heading names a survey of that year. */
function isDocument(text: string, end: number, token: PeriodToken): boolean {
  if (token.rule?.role !== 'document' || token.start < end || text[token.end] !== '：') return false;
  return !SPEECH.test(text.slice(end, token.start));
}

/** 成立于|1998年, 1997年|出生: when somebody was founded or born. 三年前 dates only the first of a pair. */
function isBackground({ tokens }: PeriodLine, { start, end, kind }: PeriodMention): boolean {
  if (kind === 'ago') return true;
  const touching = tokens.some(
    (token) => token.rule?.role === 'founding' && (token.end === start || token.start === end),
  );
  return kind === 'date' && touching;
}

/** 6月13日，记者从市人社局获悉: when it was said, not when it happened. */
function isDateline({ text, sentence, tokens }: PeriodLine, mention: PeriodMention): boolean {
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

/** 较|2021年的|17%|提高7个百分点: what a change is counted from has the date that stands before it. */
export function baseOf(text: string, mention: PeriodMention, figures: readonly Figure[]): Figure | null {
  const at = figures.findIndex(({ quantity }) => quantity.start === mention.end + 1 && text[mention.end] === '的');
  const [figure, change] = [figures[at], figures[at + 1]];
  if (figure === undefined || change === undefined || figure.measure.kind === 'ratio') return null;
  const near = !CLAUSE_SIGN.test(text.slice(figure.quantity.end, change.quantity.start));
  return near && change.measure.kind.startsWith('change') ? figure : null;
}

/** 年度目标|7.2万人, 3000万人|的年度目标: the goal itself, counted in persons or money rather than as a share of it. */
export function isGoalOf(
  { text }: PeriodLine,
  mention: PeriodMention,
  { quantity, measure, unitCode }: Figure,
): boolean {
  if (mention.kind !== 'goal' || measure.kind !== 'level' || unitCode === 'PERCENT') return false;
  if (mention.start >= quantity.end) return text.slice(quantity.end, mention.start) === '的';
  const between = text.slice(mention.end, quantity.start);
  return quantity.start >= mention.end && between.length <= 1 && !SPEECH.test(between);
}

/** Whether a rule is in force in a period: one that opens its clause or the one before, with nothing reported between. */
export function holdsForRule(
  { text }: PeriodLine,
  mention: PeriodMention,
  figures: readonly Figure[],
  { quantity }: Figure,
): boolean {
  if (mention.kind === 'until') return true;
  if (mention.kind === 'since' ? mention.date?.unit === 'year' : !IN_FORCE.has(mention.kind)) return false;
  const between = text.slice(mention.end, quantity.start);
  const reported = figures.some(
    (figure) =>
      figure.status !== 'rule' && figure.quantity.start >= mention.end && figure.quantity.end <= quantity.start,
  );
  return !reported && !between.includes('；') && between.split('，').length <= CLAUSES_AT_MOST;
}

const IN_FORCE = new Set(['date', 'named', 'list', 'between', 'force']);
const CLAUSES_AT_MOST = 2;

/** …90%的人|在上半年|实现就业，…: it dates the figure before it and reaches no further than its clause. */
export function isAdjunct({ text, tokens }: PeriodLine, { start }: PeriodMention, figures: readonly Figure[]): boolean {
  if (!tokens.some((token) => token.end === start && token.rule?.role === 'within')) return false;
  return figures.some(({ quantity }) => quantity.end <= start && !CLAUSE_SIGN.test(text.slice(quantity.end, start)));
}

const CLAUSE_SIGN = /[，；：]/;
