/** Publication dates in the spellings that files carry (G-5). */

const CHINA_HOURS = 8;
const LOOKED_AT = 4000;

/** `2022-05-23 16:25:49 +0800`, `Mon, 14 Mar 2022 06:47:32 GMT`, `2022年8月1日` → ISO day in Asia/Shanghai; '' for none. */
export function isoDay(printed: string): string {
  const day = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(printed);
  const zone = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*$/.exec(printed.trim())?.[1];
  const clock = /\d{1,2}:\d{2}/.test(printed);
  if (zone !== undefined && clock) {
    const time = Date.parse(
      printed
        .trim()
        .replace(' +', '+')
        .replace(/(\d{4}-\d{2}-\d{2}) (\d)/, '$1T$2'),
    );
    if (!Number.isNaN(time)) return new Date(time + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10);
  }
  return day === null ? '' : checked(Number(day[1]), Number(day[2]), Number(day[3]));
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
  'publish-date',
  'date',
  'dc.date',
  'datepublished',
  'firstpublished',
];

export function metaDay(meta: ReadonlyMap<string, string>): string {
  for (const name of META_NAMES) {
    const day = isoDay(meta.get(name) ?? '');
    if (day !== '') return day;
  }
  return '';
}

const DAY = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}';

/** 发布时间：2013-03-05 anywhere near the head of the raw text. */
export function statedDay(source: string): string {
  const hit = new RegExp(`(?:发布时间|发布日期|发文日期|时间|日期)[：:]\\s*(${DAY})`).exec(source.slice(0, LOOKED_AT));
  return isoDay(hit?.[1] ?? '');
}

/** A line that is only a date: the signature of a notice. */
export function signatureDay(visible: string): string {
  const hit = /^\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*$/m.exec(visible);
  return isoDay(hit?.[1] ?? '');
}

/** 20220523 or 2022-05-23 in the file's name. */
export function fileNameDay(sourceFile: string): string {
  const hit = /(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})/.exec(sourceFile.slice(sourceFile.lastIndexOf('/') + 1));
  return hit === null ? '' : checked(Number(hit[1]), Number(hit[2]), Number(hit[3]));
}
