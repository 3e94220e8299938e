/** YAML text → data that fits a schema, or every mistake with its place and a guess at what was meant. */
import type { z } from 'zod';
import { byPlace, type FileProblem } from './file-problem.ts';
import { nearest } from './nearest.ts';
import { keysAt, offsetOf, offsetOfKey, type Path, problemAt, readYaml, type Source } from './source.ts';

/** What a file must look like. */
export interface Shape<T> {
  readonly schema: z.ZodType<T>;
  /** The fields that the map at `path` may have, for guesses at misspelt ones. */
  readonly fieldsAt: (path: Path, value: unknown) => readonly string[];
}

export interface Checked<T> {
  readonly source: Source;
  /** Null where the file has any mistake. */
  readonly value: T | null;
  /** The data before it was checked. */
  readonly raw: unknown;
  readonly problems: readonly FileProblem[];
}

/** Checks one file; `file` is only named in messages. */
export function parseChecked<T>(text: string, file: string, shape: Shape<T>): Checked<T> {
  const { source, value: raw, problems } = readYaml(text, file);
  if (problems.length > 0) return { source, value: null, raw, problems };
  const parsed = shape.schema.safeParse(raw);
  if (parsed.success) return { source, value: parsed.data, raw, problems: [] };
  const issues = parsed.error.issues.flatMap((issue) => flattened(issue as unknown as Issue));
  const found = issues.flatMap((issue) => problemsOf(source, raw, issue, shape));
  return { source, value: null, raw, problems: found.sort(byPlace) };
}

/** The parts of a zod issue that we read. */
interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** Of a union's branches the one that the writer meant: its mistakes lie deeper. Else one issue with all that is allowed. */
function flattened(issue: Issue): Issue[] {
  const branches = issue.errors ?? [];
  if (branches.length === 0) return [issue];
  const meant = branches.find((branch) => branch.every((one) => one.path.length > 0));
  if (meant !== undefined) return meant.flatMap((one) => flattened({ ...one, path: [...issue.path, ...one.path] }));
  return [{ ...issue, errors: [], code: 'invalid_value', values: branches.flat().flatMap(allowedBy) }];
}

function allowedBy(issue: Issue): readonly unknown[] {
  if (issue.values !== undefined) return issue.values;
  if (issue.code === 'invalid_type') return [`<${issue.expected}>`];
  if (!/^(Invalid|Too) /.test(issue.message)) return [issue.message]; // the schema says it itself
  if (issue.code === 'too_small') return [`≥ ${issue.minimum}`];
  if (issue.code === 'too_big') return [`≤ ${issue.maximum}`];
  return [issue.pattern ?? issue.message];
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], raw);
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function problemsOf<T>(source: Source, raw: unknown, issue: Issue, shape: Shape<T>): FileProblem[] {
  const { path } = issue;
  if (issue.keys !== undefined) return issue.keys.map((key) => unknownField(source, raw, { path, key }, shape));
  const field = String(path.findLast((key) => typeof key === 'string') ?? 'the file');
  const value = valueAt(raw, path);
  if (value === undefined)
    return [problemAt(source, 'missing_field', offsetOf(source, path), { field, ...choices(issue) })];
  const offset = offsetOf(source, path);
  if (issue.code === 'invalid_type')
    return [problemAt(source, 'wrong_type', offset, { field, expected: issue.expected ?? '', got: typeOf(value) })];
  if (issue.code === 'too_small' && issue.origin === 'array')
    return [problemAt(source, 'too_few', offset, { field, minimum: String(issue.minimum) })];
  const words = (issue.values ?? issue.options ?? []).map(String);
  const near = typeof value === 'string' ? nearest(value, words) : null;
  const about = { field, value: JSON.stringify(value), ...(near !== null && { near }), ...choices(issue) };
  return [problemAt(source, 'bad_value', offset, about)];
}

function choices(issue: Issue): { allowed?: string } {
  const allowed = issue.options ?? (issue.code === 'invalid_type' ? [] : allowedBy(issue));
  return allowed.length === 0 ? {} : { allowed: allowed.join(', ') };
}

function unknownField<T>(
  source: Source,
  raw: unknown,
  { path, key }: { readonly path: Path; readonly key: string },
  shape: Shape<T>,
): FileProblem {
  const fields = shape.fieldsAt(path, valueAt(raw, path));
  const present = keysAt(source, path);
  const near = nearest(
    key,
    fields.filter((field) => !present.includes(field)),
  );
  const about = { field: key, ...(near !== null && { near }), allowed: fields.join(', ') };
  return problemAt(source, 'unknown_field', offsetOfKey(source, path, key), about);
}
