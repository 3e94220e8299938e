import type { ReadArticle } from '../../src/table/report-data.ts';
import type { Article, Observation, Refusal } from '../../src/types.ts';
import { rowWith } from './sample-rows.ts';

const AREAS = ['青河县', '石北市', '云岭区', '平湖新区', '南坡镇', '白杨市', '东塬县', '柳泉区', '双桥市', '长岗县'];
const METRICS = [
  { id: 'new_urban_jobs', zh: '城镇新增就业', unit: '人', code: 'PERSON', entity: '城镇新增就业' },
  { id: 'vacancies', zh: '招聘岗位数', unit: '个岗位', code: 'JOB', entity: '岗位' },
  { id: 'job_fairs', zh: '招聘会场次', unit: '场', code: 'EVENT', entity: '招聘会' },
  { id: 'training_person_times', zh: '培训人次', unit: '人次', code: 'PERSON_TIME', entity: '职业培训' },
  { id: 'subsidy_amount', zh: '补贴金额', unit: '元', code: 'CNY', entity: '就业补贴' },
  { id: 'employers', zh: '参会单位数', unit: '家', code: 'ORG', entity: '企业' },
  { id: 'unemployment_rate', zh: '登记失业率', unit: '%', code: 'PERCENT', entity: '登记失业率' },
] as const;
const APPROX = ['exact', 'exact', 'exact', 'about', 'over', 'at_least', 'nearly'] as const;
const BEFORE = { exact: '', about: '约', over: '', at_least: '不少于', nearly: '近' } as const;
const STATUSES = ['actual', 'actual', 'actual', 'planned', 'target', 'rule'] as const;
const CONFIDENCES = [0.9, 0.9, 0.7, 0.5] as const;

/** The member of a list that a number falls on. */
function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

/** An article that is spelt in its file as it is shown. */
export function articleOf(text: string, name: string, fields: Partial<Article> = {}): Article {
  const all = Uint32Array.from({ length: text.length }, (_, i) => i);
  return {
    sourceFile: name,
    docId: '',
    title: text.split('\n', 1)[0] ?? '',
    date: '2024-07-18',
    publisher: '青河发布',
    url: 'https://example.com/a',
    source: text,
    visible: text,
    rawStart: all,
    rawEnd: all.map((place) => place + 1),
    text,
    at: all,
    problems: [],
    ...fields,
  };
}

/** An article around the given quotes, each a row with the given fields. */
export function readOf(
  text: string,
  quotes: readonly (Partial<Observation> & { readonly quote: string })[],
  fields: Partial<Article> = {},
): ReadArticle {
  const article = articleOf(text, fields.sourceFile ?? 'a.txt', fields);
  let from = 0;
  const rows = quotes.map((row, i) => {
    const start = text.indexOf(row.quote, from);
    from = start + row.quote.length;
    return rowWith({
      record_id: `${article.sourceFile}#${i}`,
      source_file: article.sourceFile,
      doc_title: article.title,
      start,
      end: from,
      ...row,
    });
  });
  return { article, rows, refusals: refusalsIn(text) };
}

/** 第12期 is an ordinal in the articles made here. */
function refusalsIn(text: string): Refusal[] {
  return [...text.matchAll(/第\d+期/g)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    text: hit[0],
    reason: 'ordinal',
    rule: 'exclusions/ordinal',
  }));
}

/** So many articles with so many figures each, with every column filled; the same in every run. */
export function manyArticles(articles: number, figures: number): ReadArticle[] {
  return Array.from({ length: articles }, (_, a) => {
    const rows = Array.from({ length: figures }, (_, f) => madeRow(a, f));
    const head = `${pick(AREAS, a)}就业简报第${a + 1}期\n`;
    const text = rows.reduce((whole, row, f) => `${whole}${row.sentence}${f % 3 === 2 ? '\n' : ''}`, head);
    return readOf(text, rows.map(unplaced), { sourceFile: `2024/${String(a + 1).padStart(3, '0')}.txt` });
  });
}

/** Without the place that every made row has. */
function unplaced({ start: _, end: __, ...row }: Observation): Omit<Observation, 'start' | 'end'> {
  return row;
}

function madeRow(a: number, f: number): Observation {
  const metric = pick(METRICS, f);
  const approx = pick(APPROX, a + f);
  const isRate = metric.code === 'PERCENT';
  const value = isRate ? 3 + ((a * 7 + f) % 30) / 10 : ((a * 37 + f * 101) % 900) * 10 + 100;
  const printed = `${value}${approx === 'over' ? '余' : ''}${isRate ? '%' : metric.unit === '个岗位' ? '个' : metric.unit}`;
  const quote = `${BEFORE[approx]}${printed}`;
  const month = (a % 12) + 1;
  const end = new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10);
  const id = `r${String(a).padStart(3, '0')}${String(f).padStart(3, '0')}`;
  return rowWith({
    record_id: id,
    metric: metric.id,
    metric_zh: metric.zh,
    entity: metric.entity,
    entity_head: metric.entity,
    predicate: '达到',
    value,
    ...boundsOf(value, approx),
    approx,
    unit: metric.unit,
    unit_code: metric.code,
    measure_kind: isRate ? 'share' : 'level',
    quote,
    status: pick(STATUSES, a + f * 5),
    organisation: `${pick(AREAS, a)}人社局`,
    region: pick(AREAS, a),
    ref_area: `3101${10 + (a % AREAS.length)}`,
    time_period: `2024-${String(month).padStart(2, '0')}`,
    period_start: `${end.slice(0, 8)}01`,
    period_end: end,
    period_type: 'standard',
    period_text: `${month}月`,
    freq: 'M',
    topic: (a + f) % 11 === 10 ? 'other' : 'employment',
    confidence: pick(CONFIDENCES, a * 3 + f),
    warnings: f % 5 === 4 ? ['entity_implicit'] : [],
    subset_of: f % 8 === 7 ? `r${String(a).padStart(3, '0')}${String(f - 7).padStart(3, '0')}` : null,
    sentence: `${month}月${pick(AREAS, a)}${metric.entity}达到${quote}。`,
  });
}

function boundsOf(value: number, approx: (typeof APPROX)[number]): Pick<Observation, 'lower' | 'upper' | 'bounds'> {
  const width = Math.max(1, Math.round(value / 20));
  if (approx === 'over') return { lower: value, upper: value + width * 2, bounds: `[${value},${value + width * 2})` };
  if (approx === 'at_least') return { lower: value, upper: null, bounds: `[${value},)` };
  if (approx === 'nearly') return { lower: value - width, upper: value, bounds: `[${value - width},${value})` };
  if (approx === 'about') {
    return { lower: value - width, upper: value + width, bounds: `[${value - width},${value + width}]` };
  }
  return { lower: value, upper: value, bounds: `[${value},${value}]` };
}
