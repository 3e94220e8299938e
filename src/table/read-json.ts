/** JSON and NDJSON text → the values of its rows. */
import type { Draft, TableProblem } from './read-draft.ts';

interface Candidate {
  /** 1-based. */
  readonly row: number;
  readonly value: unknown;
  readonly source: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The rows of one array, or of one object a line; what is no object becomes a problem. */
export function jsonDraft(text: string, format: 'json' | 'ndjson'): Draft {
  const body = text.replace(/^\uFEFF/, '');
  if (format === 'ndjson') return aligned(lineCandidates(body));
  const value = parsed(body);
  if (!Array.isArray(value)) return { names: [], rows: [], problems: [badJson(null, body)] };
  return aligned(value.map((one, i) => ({ row: i + 1, value: one, source: JSON.stringify(one) })));
}

function lineCandidates(text: string): Candidate[] {
  return text
    .split('\n')
    .map((source, i) => ({ row: i + 1, value: parsed(source), source }))
    .filter(({ source }) => source.trim() !== '');
}

/** The keys of all rows in the order of their first use, and the values of each row under them. */
function aligned(candidates: readonly Candidate[]): Draft {
  const good = candidates.flatMap(({ row, value }) => (isFields(value) ? [{ row, fields: value }] : []));
  const names = [...new Set(good.flatMap(({ fields }) => Object.keys(fields)))];
  return {
    names,
    rows: good.map(({ row, fields }) => ({ row, given: names.map((name) => fields[name]) })),
    problems: candidates.filter(({ value }) => !isFields(value)).map(({ row, source }) => badJson(row, source)),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const EXCERPT = 40;

function badJson(row: number | null, source: string): TableProblem {
  const detail = source.length > EXCERPT ? `${source.slice(0, EXCERPT)}…` : source;
  return { code: 'bad_json', row, column: null, detail };
}
