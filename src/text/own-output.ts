/** Tells what this tool wrote itself, so that a folder read twice never gives figures of figures. */
import { readFileSync } from 'node:fs';

/** Keys that go together only in what this tool writes as JSON: rows, and the files beside them. */
const KEYS_TOGETHER: readonly (readonly string[])[] = [
  ['record_id', 'bounds', 'quote'],
  ['change_status', 'value_from', 'value_to'],
  ['progress', 'target_value', 'actual_value'],
  ['series', 'conflicts'],
  ['metric', 'ref_area', 'measure'],
  ['zhibiao', 'resources'],
  ['severity', 'code', 'message'],
  ['rows', 'refusals'],
];

const HEAD = 8000;
/** A table for the screen has the name of an article above its titles. */
const LINES = 6;
const FEWEST = 2;
const ENOUGH = 3;

interface Names {
  /** Every title that stands above a column of ours. */
  readonly own: ReadonlySet<string>;
  /** Those that any table might have: 单位, 数值. */
  readonly everyday: ReadonlySet<string>;
}

let names: Names | null = null;

/** Read once. */
function ownNames(): Names {
  if (names !== null) return names;
  const { titles, everyday } = dataFile('own-titles.json') as { titles: string[]; everyday: string[] };
  names = { own: new Set([...titlesIn('columns.json'), ...titles]), everyday: new Set(everyday) };
  return names;
}

function titlesIn(file: string): string[] {
  return (dataFile(file) as { key: string; title: string }[]).flatMap(({ key, title }) => [key, title]);
}

function dataFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
}

/** Our pages name their maker, so that they are known again. */
const OWN_PAGE = '<meta name="generator" content="zhibiao">';

/** True for a table or a page that this tool wrote as csv, tsv, md, html or for the screen; JSON is told row by row. */
export function isOwnTable(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (head.includes(OWN_PAGE)) return true;
  const lines = head.replace(/^\uFEFF/, '').split(/\r?\n/, LINES);
  return isFlatHead(lines[0] ?? '') || lines.some(isScreenHead);
}

/** The first cells of a flat table's head, or of one in Markdown. */
function isFlatHead(line: string): boolean {
  const cells = line
    .replace(/^\| | \|$/g, '')
    .split(line.startsWith('| ') ? ' | ' : /[,;\t]/)
    .map((cell) => cell.replaceAll('"', '').replaceAll('\\', '').trim());
  return cells.length >= FEWEST && isOwnHead(cells);
}

function isScreenHead(line: string): boolean {
  const cells = line.trim().split(/ {2,}/);
  return cells.length >= ENOUGH && isOwnHead(cells.filter((cell) => !cell.endsWith('…')));
}

/** The first cells are ours, and one of them all is nobody else's. */
function isOwnHead(cells: readonly string[]): boolean {
  const isOnlyOurs = (cell: string): boolean => isOwnName(cell) && !ownNames().everyday.has(cell);
  return cells.length > 0 && cells.slice(0, ENOUGH).every(isOwnName) && cells.some(isOnlyOurs);
}

/** Layout sdmx writes ZB_ before our own columns. */
function isOwnName(cell: string): boolean {
  return ownNames().own.has(cell) || /^ZB_[A-Z_]+$/.test(cell);
}

/** True for a record that is a row of ours, whatever columns were chosen, or a file beside a table. */
export function isOwnRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  if (KEYS_TOGETHER.some((together) => together.every((key) => keys.includes(key)))) return true;
  return keys.length >= FEWEST && keys.every(isOwnName);
}

/** True for JSON or JSON lines whose first record is a row of ours; an empty array is an empty table. */
export function holdsOwnRecords(text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return false;
  const line = start.split('\n', 2).find((one) => one.startsWith('{')) ?? '';
  const first = parsedOrNull(line.replace(/,\s*$/, '')) ?? parsedOrNull(start);
  if (!Array.isArray(first)) return isOwnRecord(first);
  return first.length === 0 || isOwnRecord(first[0]);
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
