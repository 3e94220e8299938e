/** Articles → rows and problems, one by one; a bad article costs itself only. */
import { createHash } from 'node:crypto';
import type { Extraction, Extractor } from '../pipeline.ts';
import { severityOf } from '../problems.ts';
import type { RunInput } from '../table/run-metadata.ts';
import type { InputOptions } from '../text/inputs.ts';
import { isProblem, readInputs } from '../text/read.ts';
import type { Observation, Problem, RawDocument } from '../types.ts';

/** What a run found, for the summary. */
export interface Gathered {
  readonly rows: Observation[];
  readonly problems: Problem[];
  readonly inputs: RunInput[];
  readonly encodings: Map<string, number>;
  articles: number;
  without: number;
  silent: number;
  /** The first failed input ended it. */
  stopped: boolean;
}

/** Told while a run goes on. */
export interface Watcher {
  readonly problem: (problem: Problem) => void;
  readonly article: (raw: RawDocument, found: Extraction | null, all: Gathered) => void;
}

/** Reads and extracts; `strict` stops at the first error. */
export async function gather(
  paths: readonly string[],
  options: InputOptions,
  extractor: Extractor,
  watcher: Watcher,
  strict: boolean,
): Promise<Gathered> {
  const all: Gathered = {
    rows: [],
    problems: [],
    inputs: [],
    encodings: new Map(),
    articles: 0,
    without: 0,
    silent: 0,
    stopped: false,
  };
  const report = (problem: Problem): void => {
    all.problems.push(problem);
    watcher.problem(problem);
    if (strict && severityOf(problem) === 'error') all.stopped = true;
  };
  for await (const item of readInputs(paths, options)) {
    if (isProblem(item)) report(item);
    else take(item, extractor, all, report, watcher);
    if (all.stopped) break;
  }
  return all;
}

function take(
  raw: RawDocument,
  extractor: Extractor,
  all: Gathered,
  report: (problem: Problem) => void,
  watcher: Watcher,
): void {
  all.articles++;
  all.inputs.push(inputOf(raw));
  const encoding = raw.encoding ?? 'utf-8';
  all.encodings.set(encoding, (all.encodings.get(encoding) ?? 0) + 1);
  const found = attempt(raw, extractor, report);
  if (found !== null) {
    for (const row of found.rows) all.rows.push(row);
    if (found.rows.length === 0) all.without++;
    all.silent += found.silentSentences;
    found.problems.forEach(report);
  }
  watcher.article(raw, found, all);
}

function attempt(raw: RawDocument, extractor: Extractor, report: (problem: Problem) => void): Extraction | null {
  try {
    return extractor.extract(raw);
  } catch (error) {
    const id = raw.docId === '' ? {} : { docId: raw.docId };
    report({ code: 'failed', file: raw.sourceFile, ...id, detail: (error as Error).message });
    return null;
  }
}

function inputOf(raw: RawDocument): RunInput {
  const file = raw.docId === '' ? raw.sourceFile : `${raw.sourceFile}#${raw.docId}`;
  const sha256 = createHash('sha256').update(raw.source).digest('hex');
  return { file, sha256, bytes: Buffer.byteLength(raw.source) };
}
