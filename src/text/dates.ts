/** Publication dates in the spellings that files and pages carry (G-5). */
import { folded } from './fold.ts';
import { furniture } from './furniture.ts';

const CHINA_HOURS = 8;
const LINE_AT_MOST = 120;
const DAY = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CLOCK = /\d{1,2}:\d{2}/;
const HAN_DAY = /^[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/;
const BARE_LABEL = 2;
const HAN_DIGITS = '〇一二三四五六七八九';

/**
 * `2022-05-23 16:25:49 +0800`, `Mon, 14 Mar 2022 06:47:32 GMT`, `2022年8月1日`, `20220801`, seconds since 1970
 * → ISO day in Asia/Shanghai; '' for none. A time without zone is China's.
 */
export function isoDay(printed: string): string {
  const text = printed.trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return chinaDay(Number(text.padEnd(13, '0')));
  const zoned = CLOCK.test(text) && /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/.test(text);
  const western = /[A-Z][a-z]{2}/.test(text);
  if (zoned || western) {
    const time = Date.parse(zoned ? withoutGap(text) : `${text}${CLOCK.test(text) ? '' : ' 00:00'} +0800`);
    if (!Number.isNaN(time)) return chinaDay(time);
  }
  const day = DAY.exec(text) ?? COMPACT.exec(text);
  return day === null ? '' : checked(Number(day[1]), Number(day[2]), Number(day[3]));
}

/** `2022-05-23 16:25:49 +0800` as Date.parse reads it. */
function withoutGap(text: string): string {
  return text.replace(/(\d{4}-\d{2}-\d{2}) (\d)/, '$1T$2').replace(/(T[\d:.]+) ([+-]\d{2}):?(\d{2})$/, '$1$2:$3');
}

function chinaDay(time: number): string {
  return new Date(time + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10);
}

function checked(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2100;
  return real ? date.toISOString().slice(0, 10) : '';
}

const META_NAMES = [
  'publishdate',
  'pubdate',
  'article:published_time',
  'og:release_date',
  'og:published_time',
  'publish-date',
  'publish_time',
  'publishtime',
  'datepublished',
  'firstpublishedtime',
  'firstpublished',
  'weibo: article:create_at',
  'dc.date',
  'date',
];

/** From the <meta> elements of a page. */
export function metaDay(meta: ReadonlyMap<string, string>): string {
  return firstDay(META_NAMES, (name) => isoDay(meta.get(name) ?? ''));
}

/** 发布时间：2013-03-05, `2013-03-05 10:22 来源：…` or 新华社北京2013年3月5日电 among the lines of a page. */
export function statedDay(lines: readonly string[]): string {
  const dated = lines
    .filter((line) => DAY.test(line.slice(0, LINE_AT_MOST)))
    .map((line) => folded(line.slice(0, LINE_AT_MOST)));
  return labelledDay(dated) || firstDay(dated, pageLineDay) || firstDay(dated, datelineDay);
}

function firstDay<Item>(items: readonly Item[], dayOf: (item: Item) => string): string {
  for (const item of items) {
    const day = dayOf(item);
    if (day !== '') return day;
  }
  return '';
}

function labelledDay(lines: readonly string[]): string {
  return firstDay(furniture().dateLabels, (label) => firstDay(lines, (line) => dayBehind(line, label)));
}

/** The label, at most a few signs, and the date; 时间 and 日期 as words of their own only (活动时间 is no such label). */
function dayBehind(line: string, label: string): string {
  const at = line.indexOf(label);
  if (at < 0 || (label.length <= BARE_LABEL && /\p{Script=Han}/u.test(line[at - 1] ?? ''))) return '';
  const behind = /^[\s：\]】]{0,6}(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2})/.exec(line.slice(at + label.length));
  return isoDay(behind?.[1] ?? '');
}

/** A short line that opens with a date and has a clock or a word of the page beside it. */
function pageLineDay(line: string): string {
  const { pageLineMarks, lineOpeningsAtMost } = furniture();
  const opens = /^[\s（【[]*\d{4}/.test(line) && line.length <= lineOpeningsAtMost && !line.includes('。');
  const marked = CLOCK.test(line) || pageLineMarks.some((mark) => line.includes(mark)) || isBesideName(line);
  return opens && marked ? isoDay(DAY.exec(line)?.[0] ?? '') : '';
}

/** `2023年07月12日　南方观察`: a date, a gap and a short name without any sign of a sentence. */
function isBesideName(line: string): boolean {
  return /^\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s|]+[^\s，。；：、\d]{2,12}\s*$/.test(line);
}

function datelineDay(line: string): string {
  return isoDay(/(\d{4}年\d{1,2}月\d{1,2})日(?:电|讯)/.exec(line.slice(0, LINE_AT_MOST))?.[1] ?? '');
}

/** A line that is only a date: the signature of a notice, best near the end. */
export function signatureDay(visible: string): string {
  const lines = visible.split('\n').map((line) => (line.length < 40 ? folded(line).trim() : ''));
  const days = lines.map(loneDay);
  const late = days.findLastIndex((day, i) => day !== '' && i >= (days.length * 2) / 3);
  return days[late] ?? days.find((day) => day !== '') ?? '';
}

function loneDay(line: string): string {
  if (HAN_DAY.test(line)) return hanDay(line);
  const hit = /^[（(【]?(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})日?[）)】]?$/.exec(line);
  return isoDay(hit?.[1] ?? '');
}

/** 二〇二二年八月一日 → ISO day; '' for none. */
export function hanDay(line: string): string {
  const [year = '', month = '', day = ''] = line.split(/[年月日]/);
  const digits = [...year].map((char) => HAN_DIGITS.indexOf(char.replace('零', '〇'))).join('');
  return checked(Number(digits), hanNumber(month), hanNumber(day));
}

/** 一 to 三十一. */
function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const high = text.includes('十') ? (tens === '' ? 1 : HAN_DIGITS.indexOf(tens ?? '')) : 0;
  return high * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones ?? ''));
}

/** 20220523 or 2022-05-23 in the file's name. */
export function fileNameDay(sourceFile: string): string {
  const name = sourceFile.slice(sourceFile.lastIndexOf('/') + 1);
  const hit = /(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name);
  return hit === null ? '' : checked(Number(hit[1]), Number(hit[2]), Number(hit[3]));
}
