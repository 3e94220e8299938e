/** Pack text → checked pack, every mistake with its place, all at once. */
import { parseChecked, type Shape } from './checked.ts';
import { byPlace, type FileProblem } from './file-problem.ts';
import { exampleSchema } from './kind-parts.ts';
import { type Pack, packSchema, ruleSchema } from './kinds.ts';
import { expand, PHRASE_FIELDS } from './phrase.ts';
import { offsetOf, type Path, problemAt, type Source } from './source.ts';

export interface ParsedPack {
  readonly file: string;
  /** Null where the file does not fit the schema or a phrase cannot be spelled out. */
  readonly pack: Pack | null;
  readonly problems: readonly FileProblem[];
  readonly source: Source;
}

/** A pack that can be compiled. */
export type GoodPack = ParsedPack & { readonly pack: Pack };

export function isGood(parsed: ParsedPack): parsed is GoodPack {
  return parsed.pack !== null;
}

const PACK_SHAPE: Shape<Pack> = { schema: packSchema, fieldsAt };

/** Reads one pack. `file` is only named in messages. */
export function parsePack(text: string, file: string): ParsedPack {
  const { source, value, raw, problems: unfit } = parseChecked(text, file, PACK_SHAPE);
  const phrases = phraseProblems(source, raw);
  const problems = [...unfit, ...phrases, ...(value === null ? [] : packProblems(source, value))];
  problems.sort(byPlace);
  return { file, pack: phrases.length === 0 ? value : null, problems, source };
}

/** The fields that a map of a pack may have: the pack itself, a rule by its kind, an example. */
function fieldsAt(path: Path, value: unknown): readonly string[] {
  if (path.length === 0) return Object.keys(packSchema.shape);
  if (path[2] === 'examples') return Object.keys(exampleSchema.shape);
  const kind = (value as { kind?: unknown } | null)?.kind;
  const rule = ruleSchema.options.find((option) => option.shape.kind.value === kind);
  return rule === undefined ? [] : Object.keys(rule.shape);
}

/** Asked of the unchecked data, so that these mistakes are listed with all the others. */
function phraseProblems(source: Source, raw: unknown): FileProblem[] {
  return listOf((raw as { rules?: unknown } | undefined | null)?.rules).flatMap((rule, i) =>
    PHRASE_FIELDS.flatMap((field) =>
      listOf((rule as Record<string, unknown> | null)?.[field]).flatMap((phrase, j) =>
        typeof phrase === 'string' ? badPhrase(source, phrase, ['rules', i, field, j]) : [],
      ),
    ),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function badPhrase(source: Source, phrase: string, path: Path): FileProblem[] {
  try {
    expand(phrase);
    return [];
  } catch (error) {
    return [problemAt(source, 'bad_phrase', offsetOf(source, path), { detail: (error as Error).message })];
  }
}

function packProblems(source: Source, pack: Pack): FileProblem[] {
  const empty = pack.rules.length === 0 && pack.disable === undefined;
  return [
    ...(empty ? [problemAt(source, 'missing_field', 0, { field: 'rules' })] : []),
    ...pack.rules.flatMap((rule, i) => {
      const name = `${pack.pack}/${rule.id}`;
      const negative = rule.examples.some((one) => one.rows === 'none' || one.refused === 'none');
      return negative
        ? []
        : [problemAt(source, 'no_negative_example', offsetOf(source, ['rules', i, 'examples']), { rule: name })];
    }),
  ];
}
