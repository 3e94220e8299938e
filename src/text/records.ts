/** NDJSON lines, JSON records and arrays of them → documents. */
import type { Metadata, Problem, RawDocument } from '../types.ts';

/** Keys that rows of this tool have and records of others have not, all together. */
const OWN_KEYS = ['record_id', 'bounds', 'quote'];
const OWN_HEADER = ['record_id', 'source_file'];
const HEAD = 8000;

interface Place {
  readonly sourceFile: string;
  /** The record's own id wins. */
  readonly fallbackId: string;
  readonly line?: number;
}

type Json = Record<string, unknown>;

/** `{id?, title?, date?, source?, url?, html? | text?}` per line; the line number where no id is given. */
export function readNdjson(text: string, sourceFile: string): (RawDocument | Problem)[] {
  const out: (RawDocument | Problem)[] = [];
  let ownRows = 0;
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const { value, problem } = parsed(line);
    if (problem !== null) out.push({ code: 'bad_json_line', file: sourceFile, line: i + 1, ...columnOf(problem) });
    else if (isOwnRow(value)) ownRows++;
    else out.push(recordOf(value, { sourceFile, fallbackId: String(i + 1), line: i + 1 }));
  });
  return [...out, ...ownOutput(sourceFile, ownRows)];
}

/** One record or an array of them; its place in the array stands for a missing id. Lines of records are read too. */
export function readJson(text: string, sourceFile: string): (RawDocument | Problem)[] {
  const { value, problem } = parsed(text);
  if (problem !== null) {
    const first = parsed(text.slice(0, Math.max(0, text.indexOf('\n'))));
    if (first.problem === null && typeof first.value === 'object') return readNdjson(text, sourceFile);
    return [{ code: 'bad_json', file: sourceFile, ...lineOf(text, problem), detail: problem }];
  }
  const records = Array.isArray(value) ? value : [value];
  const others = records.flatMap((record, i) =>
    isOwnRow(record) ? [] : [recordOf(record, { sourceFile, fallbackId: String(i + 1) })],
  );
  return [...others, ...ownOutput(sourceFile, records.length - others.length)];
}

function ownOutput(file: string, rows: number): Problem[] {
  return rows === 0 ? [] : [{ code: 'own_output', file, detail: String(rows) }];
}

/** True for a table that this tool wrote as CSV, whatever columns were chosen; JSON shows its rows one by one. */
export function isOwnTable(text: string): boolean {
  const names = (text.slice(0, HEAD).split(/\r?\n/, 1)[0] ?? '').replaceAll('"', '').split(/[,;\t]/);
  return OWN_HEADER.every((name) => names.includes(name)) || OWN_KEYS.every((name) => names.includes(name));
}

function isOwnRow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && OWN_KEYS.every((key) => key in value);
}

interface Parsed {
  readonly value: unknown;
  /** What JSON.parse said, null where it went well. */
  readonly problem: string | null;
}

function parsed(text: string): Parsed {
  try {
    return { value: JSON.parse(text), problem: null };
  } catch (error) {
    return { value: undefined, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Where JSON.parse stopped (`… at position 17`). */
function positionOf(problem: string): number | null {
  const position = /position (\d+)/.exec(problem)?.[1];
  return position === undefined ? null : Number(position);
}

function columnOf(problem: string): { column?: number; detail: string } {
  const position = positionOf(problem);
  return { ...(position !== null && { column: position + 1 }), detail: problem };
}

function lineOf(text: string, problem: string): { line?: number; column?: number } {
  const position = positionOf(problem);
  if (position === null) return {};
  const before = text.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') };
}

function recordOf(value: unknown, place: Place): RawDocument | Problem {
  const record = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Json;
  const docId = field(record, 'id') ?? place.fallbackId;
  const html = field(record, 'html');
  const source = html ?? field(record, 'text');
  const { sourceFile, line } = place;
  if (source === undefined) return { code: 'no_text', file: sourceFile, docId, ...(line !== undefined && { line }) };
  const format = html === undefined ? 'text' : 'html';
  return { sourceFile, docId, format, source, metadata: metadataOf(record), problems: [] };
}

function field(record: Json, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

function metadataOf(record: Json): Metadata {
  const [title, date] = [field(record, 'title'), field(record, 'date')];
  const [publisher, url] = [field(record, 'source'), field(record, 'url')];
  return { ...(title && { title }), ...(date && { date }), ...(publisher && { publisher }), ...(url && { url }) };
}
