/** NDJSON lines and JSON arrays → documents. */
import type { Problem, RawDocument } from '../types.ts';

/** Keys that only a table of this tool has together. */
const OWN_KEYS = ['record_id', 'bounds', 'quote'];

interface RecordSource {
  readonly sourceFile: string;
  /** The record's own id wins. */
  readonly fallbackId: string;
  readonly line?: number;
}

/** `{id?, title?, date?, source?, url?, html? | text?}` per line; the line number where no id is given. */
export function readNdjson(text: string, sourceFile: string): (RawDocument | Problem)[] {
  const out: (RawDocument | Problem)[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const value = parsed(line);
    if (value === undefined) out.push({ code: 'bad_json_line', file: sourceFile, line: i + 1 });
    else out.push(recordOf(value, { sourceFile, fallbackId: String(i + 1), line: i + 1 }));
  });
  return out;
}

/** One record or an array of them; its place in the array stands for a missing id. */
export function readJson(text: string, sourceFile: string): (RawDocument | Problem)[] {
  const value = parsed(text);
  if (value === undefined) return [{ code: 'bad_json', file: sourceFile }];
  const records = Array.isArray(value) ? value : [value];
  return records.map((record, i) =>
    recordOf(record, { sourceFile, fallbackId: Array.isArray(value) ? String(i + 1) : '' }),
  );
}

/** True for a table or report that this tool wrote: JSON rows, NDJSON rows or a CSV header. */
export function isOwnOutput(text: string): boolean {
  const head = text.slice(0, 4000);
  return OWN_KEYS.every((key) => head.includes(`"${key}"`)) || /^\uFEFF?record_id,source_file,/.test(head);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown, at: RecordSource): RawDocument | Problem {
  const record = (value ?? {}) as Record<string, unknown>;
  const field = (name: string): string | undefined => {
    const found = record[name];
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined;
  };
  const docId = field('id') ?? at.fallbackId;
  const html = field('html');
  const source = html ?? field('text');
  if (source === undefined)
    return {
      code: 'no_text',
      file: at.sourceFile,
      ...(docId !== '' && { docId }),
      ...(at.line !== undefined && { line: at.line }),
    };
  const [title, date, publisher, url] = [field('title'), field('date'), field('source'), field('url')];
  const metadata = {
    ...(title && { title }),
    ...(date && { date }),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
  return {
    sourceFile: at.sourceFile,
    docId,
    format: html === undefined ? 'text' : 'html',
    source,
    metadata,
    problems: [],
  };
}
