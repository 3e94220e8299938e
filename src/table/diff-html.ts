/** A comparison as one HTML file in the style of the report page; no script, nothing fetched. */
import { aboutCell, changeCell, figureCell, growthCell, matchCell, periodsCell, verdictCell } from './diff-cells.ts';
import { spansSvg } from './diff-spans.ts';
import { CHANGE_STATUSES, type ChangeStatus, type DiffResult, type DiffRow } from './diff-types.ts';
import { DIFF_WORDS, type DiffWords } from './diff-words.ts';
import { htmlText } from './html-text.ts';

type Language = 'zh' | 'en';

const PAGE = {
  en: {
    lang: 'en',
    title: 'zhibiao: what changed',
    shown: 'Shown',
    nothing: 'No rows to compare.',
    aside: ({ repeated, reprinted, before }: DiffResult['aside']) =>
      `Set aside before comparing: ${repeated} told twice, ${reprinted} reprinted, ${before} earlier ends of pairs.`,
  },
  zh: {
    lang: 'zh-CN',
    title: 'zhibiao 指标：变动',
    shown: '显示',
    nothing: '没有可比较的数据。',
    aside: ({ repeated, reprinted, before }: DiffResult['aside']) =>
      `比较之前略去：重复提及 ${repeated} 条，转载 ${reprinted} 条，成对数据的前项 ${before} 条。`,
  },
} as const;

interface Line {
  readonly row: DiffRow;
  /** 1-based place among all rows, as in the other formats. */
  readonly number: number;
}

/** The page as one text. `style`: dist/report/diff.css, which `npm run build` makes. */
export function diffHtml({ rows, aside }: DiffResult, language: Language, style: string): string {
  const page = PAGE[language];
  const words = DIFF_WORDS[language];
  const isAside = aside.repeated + aside.reprinted + aside.before > 0;
  const lines = [
    '<!doctype html>',
    `<html lang="${page.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="generator" content="zhibiao">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${page.title}</title>`,
    `<style>${style.replaceAll('</', '<\\/')}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${page.title}</h1>${filterOf(rows, page.shown, words)}</header>`,
    '<main>',
    ...(rows.length === 0 ? [`<p class="hint">${page.nothing}</p>`] : areasOf(rows, words)),
    ...(isAside ? [`<p class="hint">${page.aside(aside)}</p>`] : []),
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
  return lines.join('\n');
}

/** A box to tick for each verdict that occurs; style sheets alone hide the lines of the others. */
function filterOf(rows: readonly DiffRow[], legend: string, words: DiffWords): string {
  const boxes = CHANGE_STATUSES.map((status) => {
    const count = rows.filter((row) => row.change_status === status).length;
    const checked = status === 'unchanged' ? '' : ' checked';
    return count === 0 ? '' : boxOf(status, `${words.statuses[status]} <b>${count}</b>`, checked);
  });
  return `<fieldset><legend class="unseen">${legend}</legend>${boxes.join('')}</fieldset>`;
}

function boxOf(status: ChangeStatus, label: string, checked: string): string {
  return `<label class="${status}"><input type="checkbox" id="show-${status}"${checked}> ${label}</label>`;
}

function areasOf(rows: readonly DiffRow[], words: DiffWords): string[] {
  const areas = new Map<string, Line[]>();
  rows.forEach((row, i) => {
    const name = [row.region, row.ref_area].filter((part) => part !== null).join(' ') || words.noArea;
    const lines = areas.get(name);
    if (lines === undefined) areas.set(name, [{ row, number: i + 1 }]);
    else lines.push({ row, number: i + 1 });
  });
  return [...areas].map(([name, lines]) => areaOf(name, lines, words));
}

const COLUMNS = ['number', 'verdict', 'entity', 'from', 'to', 'unit', 'change', 'growth', 'periods', 'match'] as const;
const NUMBERS: readonly string[] = ['number', 'from', 'to', 'change', 'growth'];

function areaOf(name: string, lines: readonly Line[], words: DiffWords): string {
  const heads = COLUMNS.map((key) => {
    const head = `<th scope="col" class="${NUMBERS.includes(key) ? 'value' : ''}">${words.titles[key]}</th>`;
    return key === 'to' ? `${head}<td></td>` : head;
  });
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const metric = line.row.metric ?? '';
    groups.set(metric, [...(groups.get(metric) ?? []), line]);
  }
  const bodies = [...groups].map(([metric, some]) => metricOf(metric || words.noMetric, some, words));
  return `<section class="${onlyOf(lines)}"><h2>${htmlText(name)}</h2>
<div class="wide" role="region" aria-label="${htmlText(name)}" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead>
${bodies.join('\n')}
</table></div></section>`;
}

/** Lines of one verdict alone go with their heading. */
function onlyOf(lines: readonly Line[]): string {
  const [first, ...more] = new Set(lines.map(({ row }) => row.change_status));
  return first === undefined || more.length > 0 ? 'mixed' : `only ${first}`;
}

function metricOf(metric: string, lines: readonly Line[], words: DiffWords): string {
  const head = `<tr class="metric"><th scope="rowgroup" colspan="${COLUMNS.length + 1}">${htmlText(metric)}</th></tr>`;
  return `<tbody class="${onlyOf(lines)}">${head}\n${lines.map((line) => lineOf(line, words)).join('\n')}</tbody>`;
}

function lineOf({ row, number }: Line, words: DiffWords): string {
  const { change_status: status, certainty } = row;
  const cell = (text: string, name = ''): string =>
    `<td${name === '' ? '' : ` class="${name}"`}>${htmlText(text)}</td>`;
  const comparison = row.comparison === null ? '' : ` <small>${htmlText(words.comparisons[row.comparison])}</small>`;
  const cells = [
    cell(String(number), 'value number'),
    `<td class="verdict ${certainty ?? ''}">${htmlText(verdictCell(row, words))}</td>`,
    `<td class="entity" lang="zh-CN">${htmlText(aboutCell(row))}${quotesOf(row)}</td>`,
    cell(figureCell(row, 'from'), 'value'),
    cell(figureCell(row, 'to'), 'value'),
    `<td>${spansSvg(row)}</td>`,
    cell(row.unit ?? '', 'unit'),
    cell(changeCell(row, words), 'value'),
    `<td class="value">${htmlText(growthCell(row))}${comparison}</td>`,
    cell(periodsCell(row), 'periods'),
    cell([matchCell(row, words), ...row.warnings].filter(Boolean).join(words.comma)),
  ];
  return `<tr class="${status}">${cells.join('')}</tr>`;
}

/** Both phrases as printed, with their files. */
function quotesOf({ quote_from, file_from, quote_to, file_to }: DiffRow): string {
  const ends = [
    ['A', quote_from, file_from],
    ['B', quote_to, file_to],
  ] as const;
  const shown = ends.filter(([, , file]) => file !== null);
  return shown
    .map(([side, quote, file]) => `<small>${side} “${htmlText(quote ?? '')}” ${htmlText(file ?? '')}</small>`)
    .join('');
}
