/** NDJSON lines, JSON records and arrays of them → documents. */
import type { Metadata, Problem, RawDocument } from '../types.ts';
import { type Fault, parseJson, placeOf } from './json.ts';
import { isOwnRecord } from './own-output.ts';

/** So much of a broken JSON text is searched for whole records. */
const LINES_HEAD = 100_000;

interface Place {
  readonly sourceFile: string;
  /** The record's own id wins. */
  readonly fallbackId: string;
  readonly line?: number;
}

type Fields = Record<string, unknown>;

/** `{id?, title?, date?, source?, url?, html? | text?}` per line; the line number where no id is given. */
export function readNdjson(text: string, sourceFile: string): (RawDocument | Problem)[] {
  const items = text.split('\n').map((line, i) => itemOfLine(line, sourceFile, i + 1));
  const out = items.filter((item) => typeof item === 'object');
  return [...out, ...ownOutput(sourceFile, items.filter((item) => item === 'own').length)];
}

/** What one line of NDJSON holds: a document, a problem, a row of this tool's own, or nothing. `number` is 1-based. */
export function itemOfLine(line: string, sourceFile: string, number: number): RawDocument | Problem | 'own' | 'blank' {
  if (line.trim() === '') return 'blank';
  const json = parseJson(line);
  if ('fault' in json) return brokenLine(sourceFile, number, json.fault);
  if (isOwnRecord(json.value)) return 'own';
  return recordOf(json.value, { sourceFile, fallbackId: String(number), line: number });
}

/** One record or an array of them; its place in the array stands for a missing id. Lines of records are read too. */
export function readJson(text: string, sourceFile: string): (RawDocument | Problem)[] {
  const json = parseJson(text);
  if ('fault' in json) {
    if (hasRecordLines(text)) return readNdjson(text, sourceFile);
    return [{ code: 'bad_json', file: sourceFile, ...placeOf(text, json.fault.offset), detail: json.fault.detail }];
  }
  const records = Array.isArray(json.value) ? json.value : [json.value];
  const others = records.flatMap((record, i) =>
    isOwnRecord(record) ? [] : [recordOf(record, { sourceFile, fallbackId: String(i + 1) })],
  );
  return [...others, ...ownOutput(sourceFile, records.length - others.length)];
}

/** True where the first line of a text is a whole record and others follow: the lines are records. */
export function beginsWithRecord(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.startsWith('{') && line.length < text.trim().length && 'value' in parseJson(line);
}

/** One of the first lines is a whole record by itself, so the lines are records. */
function hasRecordLines(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  return text
    .slice(0, LINES_HEAD)
    .split('\n')
    .slice(0, -1)
    .some((line) => line.startsWith('{') && 'value' in parseJson(line));
}

function brokenLine(file: string, line: number, { offset, detail }: Fault): Problem {
  return { code: 'bad_json_line', file, line, column: offset + 1, detail };
}

/** The problem that says how many rows of this tool's own were passed over, where there were any. */
export function ownOutput(file: string, rows: number): Problem[] {
  return rows === 0 ? [] : [{ code: 'own_output', file, detail: String(rows) }];
}

function recordOf(value: unknown, place: Place): RawDocument | Problem {
  const record = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Fields;
  const docId = field(record, 'id') ?? place.fallbackId;
  const html = field(record, 'html');
  const source = html ?? field(record, 'text');
  const { sourceFile, line } = place;
  if (source === undefined) return { code: 'no_text', file: sourceFile, docId, ...(line !== undefined && { line }) };
  const format = html === undefined ? 'text' : 'html';
  return { sourceFile, docId, format, source, metadata: metadataOf(record), problems: [] };
}

function field(record: Fields, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

function metadataOf(record: Fields): Metadata {
  const [title, date] = [field(record, 'title'), field(record, 'date')];
  const [publisher, url] = [field(record, 'source'), field(record, 'url')];
  return { ...(title && { title }), ...(date && { date }), ...(publisher && { publisher }), ...(url && { url }) };
}
