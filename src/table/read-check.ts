/** What no single cell shows: a value outside its bounds, a row that is there twice, a table that is none. */
import type { ColumnName } from './columns.ts';
import type { TableProblem, TableProblemCode } from './read-draft.ts';
import type { TableRead, TableRow } from './read-table.ts';
import { TABLE_VERSION } from './schema.ts';

export interface CheckOptions {
  /** Codes of units that are known; any if absent. */
  readonly units?: ReadonlySet<string>;
}

/** What comparing cannot do without; the other columns count as empty where a table lacks them. */
export const COMPARED: readonly ColumnName[] = [
  'source_file',
  'metric',
  'entity',
  'entity_head',
  'predicate',
  'predicate_head',
  'value',
  'lower',
  'upper',
  'bounds',
  'bounds_basis',
  'approx',
  'unit_code',
  'resolution',
  'quote',
  'measure_kind',
  'status',
  'ref_area',
  'period_start',
  'period_end',
  'period_type',
];

/** The same table without the rows that contradict themselves, and a problem for each of those. */
export function checkTable(read: TableRead, options: CheckOptions = {}): TableRead {
  const none = tableProblem(read);
  if (none !== null) return { ...read, rows: [], numbers: [], problems: [none] };
  const found: TableProblem[] = [];
  const ids = new Set<string>();
  const kept = read.rows.map((row, i) => {
    const problem = rowProblem(row, ids);
    const doubt = problem ?? unitProblem(row, options.units);
    if (doubt !== null) found.push({ ...doubt, row: read.numbers[i] ?? null });
    return problem === null;
  });
  return {
    columns: read.columns,
    rows: read.rows.filter((_, i) => kept[i]),
    numbers: read.numbers.filter((_, i) => kept[i]),
    problems: [...read.problems, ...found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/** True for problems that cost the row they are in. */
export function isLoss({ code, row }: TableProblem): boolean {
  return row !== null && code !== 'unknown_unit';
}

const KNOWN_AT_LEAST = 3;

/** A header of which hardly a column is ours is the header of something else. */
function tableProblem({ columns, rows, problems }: TableRead): TableProblem | null {
  const isOther = columns.length < KNOWN_AT_LEAST && problems.length > 0;
  if (isOther) return { code: 'no_table', row: null, column: null, detail: '' };
  const isEmpty = rows.length === 0 && problems.every(({ row }) => row === null);
  return isEmpty && !problems.some(isFatal) ? { code: 'no_rows', row: null, column: null, detail: '' } : null;
}

/** True for problems that make the whole table useless. */
export function isFatal({ code, row }: TableProblem): boolean {
  return row === null && !['unknown_column', 'duplicate_column', 'no_rows', 'other_version'].includes(code);
}

type Doubt = Omit<TableProblem, 'row'>;

function rowProblem(row: TableRow, ids: Set<string>): Doubt | null {
  const { record_id: id = '', value = null, lower = null, upper = null } = row;
  if (id !== '' && ids.has(id)) return doubt('duplicate_id', 'record_id', id);
  ids.add(id);
  if (lower !== null && upper !== null && lower > upper) return doubt('outside_bounds', 'lower', `${lower} > ${upper}`);
  const isOutside = value !== null && ((lower !== null && value < lower) || (upper !== null && value > upper));
  if (isOutside) return doubt('outside_bounds', 'value', `${value}, ${row.bounds ?? `${lower ?? ''},${upper ?? ''}`}`);
  if (!saysBounds(row)) return doubt('other_bounds', 'bounds', `${row.bounds}, ${lower ?? ''}, ${upper ?? ''}`);
  const { period_start: start = null, period_end: end = null } = row;
  return start !== null && end !== null && start > end
    ? doubt('backward_period', 'period_end', `${start} > ${end}`)
    : null;
}

function saysBounds({ bounds, lower, upper }: TableRow): boolean {
  if (bounds === undefined || bounds === '' || lower === undefined || upper === undefined) return true;
  const [low, high] = bounds.slice(1, -1).split(',');
  return isEnd(low, lower) && isEnd(high, upper);
}

function isEnd(text: string | undefined, end: number | null): boolean {
  return text === undefined || text.trim() === '' ? end === null : end !== null && Number(text) === end;
}

function unitProblem({ unit_code: code }: TableRow, units: CheckOptions['units']): Doubt | null {
  if (code === undefined || units === undefined || units.has(code)) return null;
  return doubt('unknown_unit', 'unit_code', code);
}

function doubt(code: TableProblemCode, column: string, detail: string): Doubt {
  return { code, column, detail };
}

interface Package {
  readonly zhibiao?: { readonly table_version?: number };
  readonly resources?: readonly { readonly path?: string }[];
}

/** What the datapackage.json beside a table says of its version: a problem where it is not ours, for `name` only. */
export function versionProblem(datapackage: string, name: string): TableProblem[] {
  const described = parsed(datapackage);
  const isAbout = described?.resources?.some((one) => one.path === name) ?? false;
  const version = described?.zhibiao?.table_version ?? TABLE_VERSION;
  if (!isAbout || version === TABLE_VERSION) return [];
  return [{ code: 'other_version', row: null, column: null, detail: `${version}, ${TABLE_VERSION}` }];
}

function parsed(text: string): Package | null {
  try {
    return JSON.parse(text) as Package | null;
  } catch {
    return null;
  }
}
