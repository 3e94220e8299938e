/** Two scores over the same gold: what the newer table gained and what it lost. */

import type { Outcome, Score, Spurious } from './score.ts';
import type { FieldName, Verdict } from './score-fields.ts';

/** A field that is right in one of the tables and wrong in the other. */
export interface FieldChange {
  readonly outcome: Outcome;
  readonly field: FieldName;
  readonly want: string;
  readonly old: string;
  readonly new: string;
}

export interface ScoreComparison {
  /** Figures that only the newer table has, that only the older one has. */
  readonly gained: readonly Outcome[];
  readonly lost: readonly Outcome[];
  /** Fields that became right, that became wrong, of figures that both have. */
  readonly mended: readonly FieldChange[];
  readonly broken: readonly FieldChange[];
  /** Rows that are no figures: only in the newer table, only in the older one. */
  readonly noise: readonly Spurious[];
  readonly silenced: readonly Spurious[];
}

/** Compares scores that were made with the same gold; only the fields named, all if absent. */
export function compareScores(old: Score, newer: Score, fields?: readonly FieldName[]): ScoreComparison {
  const before = new Map(old.outcomes.map((outcome) => [keyOf(outcome), outcome]));
  const pairs = newer.outcomes.flatMap((outcome) => {
    const earlier = before.get(keyOf(outcome));
    return earlier === undefined ? [] : [{ earlier, outcome }];
  });
  const changes = pairs.flatMap(({ earlier, outcome }) => changesOf(earlier, outcome, fields));
  return {
    gained: pairs.filter(({ earlier, outcome }) => !earlier.row && outcome.row).map(({ outcome }) => outcome),
    lost: pairs.filter(({ earlier, outcome }) => earlier.row && !outcome.row).map(({ outcome }) => outcome),
    mended: changes.filter(({ isMended }) => isMended).map(({ change }) => change),
    broken: changes.filter(({ isMended }) => !isMended).map(({ change }) => change),
    noise: without(newer.spurious, old.spurious),
    silenced: without(old.spurious, newer.spurious),
  };
}

/** True where the newer table is worse in anything. */
export function hasLoss({ lost, broken, noise }: ScoreComparison): boolean {
  return lost.length + broken.length + noise.length > 0;
}

function keyOf({ document, gold }: Outcome): string {
  return [document.file, document.doc_id ?? '', gold.id].join('\0');
}

interface Change {
  readonly isMended: boolean;
  readonly change: FieldChange;
}

function changesOf(earlier: Outcome, outcome: Outcome, fields?: readonly FieldName[]): Change[] {
  const before = new Map<FieldName, Verdict>(earlier.verdicts.map((verdict) => [verdict.field, verdict]));
  return outcome.verdicts.flatMap(({ field, isRight, want, got }) => {
    const was = before.get(field);
    if (was === undefined || was.isRight === isRight || fields?.includes(field) === false) return [];
    return [{ isMended: isRight, change: { outcome, field, want, old: was.got, new: got } }];
  });
}

function without(rows: readonly Spurious[], others: readonly Spurious[]): Spurious[] {
  const known = new Set(others.map(placeOf));
  return rows.filter((row) => !known.has(placeOf(row)));
}

function placeOf({ document, row }: Spurious): string {
  return [document.file, document.doc_id ?? '', row.start, row.end].join('\0');
}
