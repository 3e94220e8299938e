/** One document → its part of the output, as plain data that crosses threads and lies in caches. */
import type { Extraction, Extractor } from '../../pipeline.ts';
import type { ColumnName } from '../../table/columns.ts';
import { type Correction, corrector } from '../../table/corrections.ts';
import { type FrameOptions, jsonOf, rowWriter, type StreamedFormat } from '../../table/frame.ts';
import type { Observation, Problem, RawDocument } from '../../types.ts';

/** What is to be made of the rows; plain data. */
export interface Plan extends FrameOptions {
  /** `rows` gives them as they are, `objects` as JSON with commas between them. */
  readonly as: StreamedFormat | 'rows' | 'objects';
  readonly columns: readonly ColumnName[];
  readonly topic?: 'all' | 'employment' | 'other';
  readonly minConfidence?: number;
  readonly corrections?: readonly Correction[];
}

/** How often each name came. */
export type Counts = readonly (readonly [name: string, count: number])[];

/** The part of one document. */
export interface Part {
  /** The rows as the plan writes them, with what stands between them; '' for `rows`. */
  readonly text: string;
  /** Only for `rows`. */
  readonly rows: readonly Observation[];
  /** Rows of this part. */
  readonly figures: number;
  /** True where the document gave no row, whatever the plan left out. */
  readonly without: boolean;
  readonly silent: number;
  readonly units: Counts;
  /** By metric and its Chinese name, with a tab between them; a tab alone for none. */
  readonly metrics: Counts;
  /** Reasons why numerals gave no row. */
  readonly refused: Counts;
  /** Record ids that corrections speak of. */
  readonly corrected: readonly string[];
  readonly problems: readonly Problem[];
}

/** Works on one document; never throws for a document. */
export type PartMaker = (raw: RawDocument) => Part;

/** A maker of parts; an article that breaks the extractor gives the problem `failed`. */
export function partMaker(extractor: Pick<Extractor, 'extract'>, plan: Plan): PartMaker {
  const write = writerOf(plan);
  const correct = corrector(plan.corrections ?? []);
  const spoken = new Set(plan.corrections?.map(({ record_id }) => record_id));
  return (raw) => {
    const found = attempt(raw, extractor);
    if ('code' in found) return lostPart(found);
    const rows = correct(found.rows).filter((row) => isWanted(row, plan));
    return {
      text: write(rows),
      rows: plan.as === 'rows' ? rows : [],
      ...countsOf(rows),
      without: found.rows.length === 0,
      silent: found.silentSentences,
      refused: counted(found.refusals.map(({ reason }) => reason)),
      corrected: found.rows.flatMap(({ record_id }) => (spoken.has(record_id) ? [record_id] : [])),
      problems: found.problems,
    };
  };
}

/** How many rows there are, by unit and by metric. */
export function countsOf(rows: readonly Observation[]): Pick<Part, 'figures' | 'units' | 'metrics'> {
  return {
    figures: rows.length,
    units: counted(rows.map(({ unit }) => unit)),
    metrics: counted(rows.map(({ metric, metric_zh }) => `${metric ?? ''}\t${metric_zh ?? ''}`)),
  };
}

/** The part of a document that gave nothing but a problem. */
export function lostPart(problem: Problem): Part {
  const none = { rows: [], units: [], metrics: [], refused: [], corrected: [] };
  return { ...none, text: '', figures: 0, without: false, silent: 0, problems: [problem] };
}

/** A problem of a whole document. */
export function problemOf({ sourceFile, docId }: RawDocument, code: string, detail: string): Problem {
  return { code, file: sourceFile, ...(docId !== '' && { docId }), detail };
}

function attempt(raw: RawDocument, extractor: Pick<Extractor, 'extract'>): Extraction | Problem {
  try {
    return extractor.extract(raw);
  } catch (error) {
    return problemOf(raw, 'failed', (error as Error).message);
  }
}

function writerOf({ as, columns, ...options }: Plan): (rows: readonly Observation[]) => string {
  if (as === 'rows') return () => '';
  if (as === 'objects') return (rows) => rows.map((row) => jsonOf(row, columns)).join(',');
  return rowWriter(as, columns, options);
}

/** True for a row that the plan's topic and confidence let through. */
export function isWanted({ topic, confidence }: Observation, plan: Pick<Plan, 'topic' | 'minConfidence'>): boolean {
  const { topic: wanted = 'all', minConfidence = 0 } = plan;
  return (wanted === 'all' || topic === wanted) && confidence >= minConfidence;
}

function counted(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}
