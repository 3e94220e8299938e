/** A score as text for people. */
import { aligned } from './aligned.ts';
import type { Outcome, Score, Spurious } from './score.ts';
import type { FieldChange, ScoreComparison } from './score-compare.ts';
import { CORE_FIELDS, FIELD_NAMES, type FieldName, FULL_FIELDS } from './score-fields.ts';
import { ROW_RATES, ratesOf } from './score-rates.ts';

/** What a report says in one language. */
export interface ScoreWords {
  readonly counts: (score: Pick<Score, 'documents' | 'gold' | 'predicted' | 'matched'>) => string;
  /** What each rate of whole rows means. */
  readonly rates: Readonly<Record<(typeof ROW_RATES)[number], string>>;
  /** Titles: field, right, of, per cent. */
  readonly titles: readonly [string, string, string, string];
  readonly spurious: (count: number, classes: string) => string;
  readonly missed: string;
  readonly wrong: string;
  readonly noFigure: string;
  readonly wantGot: (want: string, got: string) => string;
  readonly wantOldNew: (want: string, old: string, now: string) => string;
  readonly parts: Readonly<Record<keyof ScoreComparison, string>>;
  readonly same: string;
}

/** Per cent with one decimal; below 100 it never shows 100.0. */
export function percent(rate: number): string {
  const text = rate.toFixed(1);
  return text === '100.0' && rate < 100 ? '99.9' : text;
}

/** The rates of whole rows, then those of the fields (all that are scored, if none are named). */
export function scoreText(score: Score, words: ScoreWords, fields: readonly FieldName[] = FIELD_NAMES): string {
  const rates = ratesOf(score);
  const meanings = { core: CORE_FIELDS, full: FULL_FIELDS } as Readonly<Record<string, readonly string[]>>;
  const rows = ROW_RATES.map((name) => {
    const scored = meanings[name]?.filter((field) => field in score.fields).join(' ');
    return [name, percent(rates[name] ?? 0).padStart(5), [words.rates[name], scored ?? ''].join(' ').trim()];
  });
  return `${words.counts(score)}\n\n${aligned(rows)}\n${fieldTable(score, words, fields)}${spuriousLine(score, words)}`;
}

function fieldTable(score: Score, words: ScoreWords, fields: readonly FieldName[]): string {
  const [field, ...numbers] = words.titles;
  const lines = fields.flatMap((name) => {
    const tally = score.fields[name];
    if (tally === undefined) return [];
    const rate = percent((100 * tally.right) / tally.of);
    return [[name, String(tally.right).padStart(5), String(tally.of).padStart(5), rate.padStart(5)]];
  });
  return aligned([[field, ...numbers.map((title) => title.padStart(5))], ...lines]);
}

/** How many spurious rows there are of each class, in the order of the table. */
export function spuriousClasses(score: Score): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { class: name } of score.spurious) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function spuriousLine(score: Score, words: ScoreWords): string {
  if (score.spurious.length === 0) return '';
  const classes = Object.entries(spuriousClasses(score)).map(([name, count]) => `${name} ${count}`);
  return `\n${words.spurious(score.spurious.length, classes.join(', '))}\n`;
}

/** At most `most` lines: figures missed or wrong in the fields named, then rows that are no figures. */
export function errorLines(
  score: Score,
  words: ScoreWords,
  most: number,
  fields: readonly FieldName[] = FIELD_NAMES,
): string[] {
  const figures = score.outcomes.flatMap((outcome) => {
    if (outcome.row === null) return [`${words.missed} ${figureText(outcome)}`];
    const wrong = outcome.verdicts.filter(({ field, isRight }) => !isRight && fields.includes(field));
    const said = wrong.map(({ field, want, got }) => `${field}: ${words.wantGot(want, got)}`);
    return wrong.length === 0 ? [] : [`${words.wrong} ${figureText(outcome)}: ${said.join('; ')}`];
  });
  return [...figures, ...score.spurious.map((row) => `${words.noFigure} ${rowText(row)}`)].slice(0, most);
}

function fileOf({ document: { file, doc_id: id } }: Outcome | Spurious): string {
  return id === undefined || id === '' || file.includes(id) ? file : `${file}#${id}`;
}

/** `a.html a-07 800多个`; an id that names the file stands alone. */
function figureText(outcome: Outcome): string {
  const { document, gold } = outcome;
  return `${gold.id.startsWith(document.file) ? '' : `${fileOf(outcome)} `}${gold.id} ${gold.quote}`;
}

/** `a.html 120-124 2024年 [date]`. */
function rowText(spurious: Spurious): string {
  const { row } = spurious;
  return `${fileOf(spurious)} ${row.start}-${row.end} ${row.quote} [${spurious.class}]`;
}

/** Every gain and every loss, a line each, under a title with their number. */
export function comparisonText(comparison: ScoreComparison, words: ScoreWords): string {
  const figures = (outcomes: readonly Outcome[]): string[] => outcomes.map(figureText);
  const changes = (fields: readonly FieldChange[]): string[] =>
    fields.map(({ outcome, field, want, ...was }) => {
      return `${figureText(outcome)} ${field}: ${words.wantOldNew(want, was.old, was.new)}`;
    });
  const parts: readonly [keyof ScoreComparison, string[]][] = [
    ['gained', figures(comparison.gained)],
    ['lost', figures(comparison.lost)],
    ['mended', changes(comparison.mended)],
    ['broken', changes(comparison.broken)],
    ['noise', comparison.noise.map(rowText)],
    ['silenced', comparison.silenced.map(rowText)],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  if (told.length === 0) return `${words.same}\n`;
  return told.map(([name, lines]) => partText(`${words.parts[name]} ${lines.length}`, lines)).join('');
}

function partText(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`), ''].join('\n');
}
