/** A score as plain data for other programs. */
import type { Outcome, Score, Spurious } from './score.ts';
import type { FieldChange, ScoreComparison } from './score-compare.ts';
import { FIELD_NAMES, type FieldName } from './score-fields.ts';
import { ratesOf, type Shortfall } from './score-rates.ts';
import { spuriousClasses } from './score-report.ts';

export interface ScoreParts {
  readonly score: Score;
  readonly fields: readonly FieldName[];
  readonly shortfalls: readonly Shortfall[];
  readonly comparison: ScoreComparison | null;
}

/** Counts, rates in per cent (0 to 100), fields, spurious rows by class, shortfalls, and the comparison if there is one. */
export function scoreJson({ score, fields, shortfalls, comparison }: ScoreParts): Record<string, unknown> {
  const { documents, gold, predicted, matched, links } = score;
  const named = FIELD_NAMES.filter((field) => fields.includes(field) && field in score.fields);
  const rates = Object.entries(ratesOf(score)).filter(([name]) => !(name in score.fields));
  const fieldRates = ratesOf(score);
  return {
    documents,
    gold,
    predicted,
    matched,
    outside: score.outside.length,
    links,
    rates: Object.fromEntries(rates),
    fields: Object.fromEntries(named.map((field) => [field, { ...score.fields[field], rate: fieldRates[field] }])),
    spurious: spuriousClasses(score),
    below_floor: shortfalls,
    ...(comparison !== null && { comparison: comparisonJson(comparison) }),
  };
}

function comparisonJson(comparison: ScoreComparison): Record<keyof ScoreComparison, unknown> {
  return {
    gained: comparison.gained.map(figureOf),
    lost: comparison.lost.map(figureOf),
    mended: comparison.mended.map(changeOf),
    broken: comparison.broken.map(changeOf),
    noise: comparison.noise.map(placeOf),
    silenced: comparison.silenced.map(placeOf),
  };
}

function figureOf({ document, gold }: Outcome): Record<string, unknown> {
  return { file: document.file, doc_id: document.doc_id ?? '', id: gold.id, quote: gold.quote };
}

function changeOf({ outcome, field, want, old, new: now }: FieldChange): Record<string, unknown> {
  return { ...figureOf(outcome), field, want, old, new: now };
}

function placeOf({ document, row, class: name }: Spurious): Record<string, unknown> {
  const { start, end, quote } = row;
  return { file: document.file, doc_id: document.doc_id ?? '', start, end, quote, class: name };
}
