// node test/bench/diff.mjs [rows [areas]]: two tables of so many rows, written, read back and compared; seconds and memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columnsFor, diffTables, readTable, tablePieces } from '../../dist/index.js';

const [asked = '100000', only, folder] = process.argv.slice(2);
const ROWS = Number(asked);
const METRICS = [null, null, 'jobs_offered', 'new_urban_employment', 'recruitment_events', 'training_person_times'];
const HEADS = ['岗位', '毕业生', '农民工', '企业', '补贴', '招聘会', '培训', '失业人员', '贷款', '见习岗位'];
const FRONT = [
  '全市',
  '全区',
  '线上',
  '线下',
  '专项',
  '春季',
  '秋季',
  '城镇',
  '农村',
  '重点',
  '中小',
  '民营',
  '公共',
  '一次性',
];
const VERBS = ['提供', '发布', '举办', '发放', '帮助', '新增', '达成', '开展'];
const UNITS = ['JOB', 'PERSON', 'PERSON_TIME', 'ORG', 'CNY', 'EVENT', 'PERCENT'];

function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed));
    return ((more ^ (more >>> 14)) >>> 0) % sides;
  };
}

const pad = (n) => String(n).padStart(2, '0');

function periodOf(next, year) {
  const month = 1 + next(12);
  const end = `${year}-${pad(month)}-28`;
  const kinds = [
    { period_type: 'point', period_start: null, period_end: end },
    { period_type: 'ytd', period_start: `${year}-01-01`, period_end: end },
    { period_type: 'standard', period_start: `${year}-01-01`, period_end: `${year}-06-30` },
    { period_type: 'to_date', period_start: null, period_end: end },
    { period_type: 'unspecified', period_start: null, period_end: end },
  ];
  return kinds[next(kinds.length)];
}

const TEXTS = { topic: 'employment', bounds_basis: 'exact', measure_kind: 'level', status: 'actual', unit_mult: 0 };

/** `areas` few: many rows share every hard key, the worst case for matching. */
function tableOf(seed, year, areas) {
  const next = dice(seed);
  const one = (list) => list[next(list.length)];
  return Array.from({ length: ROWS }, (_, i) => {
    const value = 1 + next(90_000);
    const head = one(HEADS);
    const [predicate, entity] = [one(VERBS), `${one(FRONT)}${one(FRONT)}${head}`];
    return {
      ...TEXTS,
      record_id: `${seed}${i}`.padStart(12, '0'),
      source_file: `${year}/doc-${next(5000)}.md`,
      doc_id: '',
      doc_title: `就业简报第${next(30)}期`,
      doc_date: `${year}-12-01`,
      metric: one(METRICS),
      entity,
      entity_head: head,
      predicate,
      predicate_head: predicate,
      value,
      lower: value,
      upper: value,
      bounds: `[${value},${value}]`,
      approx: 'exact',
      unit: '个',
      unit_code: one(UNITS),
      resolution: 1,
      quote: `${value}个`,
      comparison: null,
      base: null,
      per: null,
      organisation: null,
      ref_area: areas === 0 ? null : `${310100 + next(areas)}`,
      region: null,
      ...periodOf(next, year),
      cumulative: false,
      subset_of: null,
      dup_group: null,
      pair_role: null,
      start: next(20_000),
      end: 0,
      sentence: `${entity}${predicate}${value}个，情况良好，${i}。`,
      confidence: 0.9,
      warnings: [],
    };
  });
}

const seconds = (work) => {
  const start = process.hrtime.bigint();
  const result = work();
  return [Number(process.hrtime.bigint() - start) / 1e9, result];
};

const NAMES = ['early.csv', 'late.csv'];

function make(areas, into) {
  NAMES.forEach((name, i) => {
    const pieces = [...tablePieces(tableOf(i + 1, 2024 + i, areas), 'csv', columnsFor('core'))];
    writeFileSync(join(into, name), pieces.join(''));
  });
}

function compare(areas) {
  const into = mkdtempSync(join(tmpdir(), 'zhibiao-diff-'));
  // Made by another process, so that the memory told is that of comparing.
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), asked, String(areas), into], { stdio: 'inherit' });
  const read = (name) => readTable(readFileSync(join(into, name), 'utf8')).rows;
  const [reading, tables] = seconds(() => NAMES.map(read));
  rmSync(into, { recursive: true });
  const [comparing, { rows }] = seconds(() => diffTables(tables[0], tables[1]));
  const counts = {};
  for (const { change_status } of rows) counts[change_status] = (counts[change_status] ?? 0) + 1;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${ROWS} × ${ROWS} rows, ${areas} areas: read ${reading.toFixed(1)} s, compared ${comparing.toFixed(1)} s, peak ${peak} MB`,
    counts,
  );
}

if (folder !== undefined) make(Number(only), folder);
else for (const areas of only === undefined ? [300, 0] : [Number(only)]) compare(areas);
