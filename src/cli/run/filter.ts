/** NDJSON in, exactly one line of NDJSON out for each line in, in their order: the contract for distributed engines. */
import { createHash } from 'node:crypto';
import { type Language, messageOf, severityOf } from '../../problems.ts';
import { type RecordLine, recordLines } from '../../text/record-lines.ts';
import { itemOfLine } from '../../text/records.ts';
import type { Problem, RawDocument } from '../../types.ts';
import type { Part, Plan } from './part.ts';
import { type Result, type RunOptions, runAll } from './run.ts';
import type { Task } from './worker-data.ts';

export interface FilterOptions extends RunOptions {
  /** What the rows call their source; `-` if absent. */
  readonly sourceFile?: string;
  /** Of the messages in `error`; English if absent. */
  readonly language?: Language;
  /** In UTF-16 units; a longer line gives an error. */
  readonly longest?: number;
}

/** What is known of a line before its document is read. */
interface Line {
  readonly id: unknown;
  readonly item: RawDocument | Problem;
  readonly replaced: number;
}

/**
 * `{"id", "figures": […]}` for each line, `{"id", "error"}` for one that gives none, `"problems"` beside the figures
 * where something was lost. The id is the record's own, or null. Lines leave as soon as their batch is done.
 */
export async function* filterLines(
  bytes: AsyncIterable<Uint8Array>,
  task: Omit<Task, 'plan'> & { readonly plan: Omit<Plan, 'as'> },
  { sourceFile = '-', language = 'en', longest, ...options }: FilterOptions = {},
): AsyncGenerator<string> {
  const open: Line[] = [];
  const items = async function* (): AsyncGenerator<RawDocument | Problem> {
    for await (const line of recordLines(bytes, longest === undefined ? {} : { longest })) {
      const known = lineOf(line, sourceFile);
      open.push(known);
      yield known.item;
    }
  };
  for await (const result of runAll(items(), { ...task, plan: { ...task.plan, as: 'objects' } }, options))
    yield `${lineText(open.shift() as Line, result, language)}\n`;
}

function lineOf({ text, number, replaced }: RecordLine, sourceFile: string): Line {
  if (text === null) return { id: null, item: { code: 'too_large', file: sourceFile, line: number }, replaced: 0 };
  const item = itemOfLine(text.replace(/^\uFEFF/, ''), sourceFile, number);
  if (item === 'blank') return { id: null, item: { code: 'bad_json_line', file: sourceFile, line: number }, replaced };
  const id = idOf(text);
  if (item === 'own') return { id, item: { code: 'own_output', file: sourceFile, line: number }, replaced };
  // The number of a line depends on how an engine cut the input; what is in it does not.
  const isNamed = 'code' in item || (id !== null && String(id) === item.docId);
  return { id, item: isNamed ? item : { ...item, docId: sumOf(text) }, replaced };
}

function idOf(text: string): unknown {
  try {
    const { id } = JSON.parse(text.replace(/^\uFEFF/, '')) ?? {};
    return typeof id === 'string' || typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 12);
}

function lineText({ id, replaced }: Line, result: Result, language: Language): string {
  const head = `{"id":${JSON.stringify(id)}`;
  const fatal = 'problem' in result ? result.problem : fatalIn(result.part);
  if (fatal !== undefined) return `${head},"error":${JSON.stringify(errorText(fatal, language))}}`;
  const { text, problems } = (result as { readonly part: Part }).part;
  const codes = [...problems.map(({ code }) => code), ...(replaced > 0 ? ['bad_encoding'] : [])];
  const met = codes.length === 0 ? '' : `,"problems":${JSON.stringify(codes)}`;
  return `${head},"figures":[${text}]${met}}`;
}

/** What cost the whole document. */
function fatalIn({ problems }: Part): Problem | undefined {
  return problems.find((problem) => severityOf(problem) === 'error');
}

/** `bad_json_line: …`: the code first, for programs. */
function errorText(problem: Problem, language: Language): string {
  return `${problem.code}: ${messageOf(problem, language)}`;
}
