/** Gold files → documents to score against, or every mistake with its place. */
import { parseChecked } from '../rules/checked.ts';
import { codeFrame } from '../rules/code-frame.ts';
import { type FileProblem, fileProblemText } from '../rules/file-problem.ts';
import { offsetOf, type Path, readYaml } from '../rules/source.ts';
import type { GoldDocument } from '../table/gold.ts';
import { parseJson, placeOf } from '../text/json.ts';
import { goldSchema } from './gold-schema.ts';
import { type GoldMistake, SCORE_WORDS } from './words-score.ts';

/** A gold file as it was read from disk. */
export interface GoldText {
  readonly file: string;
  readonly text: string;
}

/** A mistake that only a look at the whole gold shows. */
export interface Mistake {
  readonly kind: GoldMistake;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly frame: string;
  readonly about: string;
}

export type GoldProblem = FileProblem | Mistake;

export interface Gold {
  readonly documents: readonly GoldDocument[];
  readonly problems: readonly GoldProblem[];
}

/** Reads gold files; all mistakes of all files at once. With any of them `documents` is of no use. */
export function readGold(texts: readonly GoldText[]): Gold {
  const seen = new Set<string>();
  const files = texts.map((one) => readFile(one, seen));
  return { documents: files.flatMap((file) => file.documents), problems: files.flatMap((file) => file.problems) };
}

/** `gold.json:12:7 duplicate_figure: …` and the code frame below it. */
export function goldProblemText(problem: GoldProblem, language: 'zh' | 'en'): string {
  if ('code' in problem) return fileProblemText(problem, language);
  const { file, line, column, kind, about, frame } = problem;
  return `${file}:${line}:${column} ${kind}: ${SCORE_WORDS[language].mistakes[kind](about)}\n${frame}`;
}

/** `seen`: the documents of the files before. */
function readFile({ file, text: raw }: GoldText, seen: Set<string>): Gold {
  const text = raw.replace(/^\uFEFF/, '');
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    const { offset, detail } = parsed.fault;
    return { documents: [], problems: [mistakeAt({ file, text }, offset, 'json_syntax', detail)] };
  }
  const checked = goldSchema.safeParse(parsed.value);
  // Read once more, with the place of every value.
  if (!checked.success) return { documents: [], problems: misfits({ file, text }) };
  const documents: readonly GoldDocument[] = checked.data.documents;
  return { documents, problems: placed({ file, text }, [...repeated(documents, seen), ...figureFaults(documents)]) };
}

/** JSON is YAML, and our reader of YAML knows where everything stands. */
function misfits({ file, text }: GoldText): readonly FileProblem[] {
  return parseChecked(text, file, { schema: goldSchema, fieldsAt: () => [] }).problems;
}

interface Fault {
  readonly kind: GoldMistake;
  readonly path: Path;
  readonly about: string;
}

function placed(source: GoldText, faults: readonly Fault[]): Mistake[] {
  if (faults.length === 0) return [];
  const read = readYaml(source.text, source.file).source;
  return faults.map(({ kind, path, about }) => mistakeAt(source, offsetOf(read, path), kind, about));
}

function mistakeAt({ file, text }: GoldText, offset: number, kind: GoldMistake, about: string): Mistake {
  const { line, column } = placeOf(text, offset);
  return { kind, file, line, column, frame: codeFrame(text, line, column), about };
}

function repeated(documents: readonly GoldDocument[], seen: Set<string>): Fault[] {
  return documents.flatMap(({ file, doc_id: id = '' }, i): Fault[] => {
    const name = id === '' ? file : `${file}#${id}`;
    if (seen.has(name)) return [{ kind: 'duplicate_document', path: ['documents', i], about: name }];
    seen.add(name);
    return [];
  });
}

function figureFaults(documents: readonly GoldDocument[]): Fault[] {
  return documents.flatMap(({ figures }, i) => {
    const ids = figures.map(({ id }) => id);
    return figures.flatMap((figure, j): Fault[] => {
      const path = ['documents', i, 'figures', j];
      const isTwin = ids.indexOf(figure.id) < j;
      const parents = [figure.subset_of, ...((figure.subset_of_alt as unknown[] | undefined) ?? [])];
      const strangers = parents.filter((id): id is string => typeof id === 'string' && !ids.includes(id));
      return [
        ...(isTwin ? [{ kind: 'duplicate_figure' as const, path: [...path, 'id'], about: figure.id }] : []),
        ...strangers.map((about) => ({ kind: 'unknown_figure' as const, path: [...path, 'subset_of'], about })),
      ];
    });
  });
}
