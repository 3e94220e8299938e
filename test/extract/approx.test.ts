import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../support.ts';

type Vector = { readonly phrase: string } & Readonly<Record<string, unknown>>;
const cases = JSON.parse(readFileSync(new URL('../cases/approx.json', import.meta.url), 'utf8')) as {
  phrases: Vector[];
  changes: Vector[];
};
const FIELDS = ['value', 'lower', 'upper', 'bounds', 'approx', 'unit_code', 'bounds_basis'] as const;
const CHANGE_FIELDS = ['value', 'unit_code', 'measure_kind'] as const;

function expectFields(want: Vector, fields: readonly (typeof FIELDS | typeof CHANGE_FIELDS)[number][]): void {
  const [row] = rowsOf(want.phrase);
  const picked = (from: object | undefined): unknown[] =>
    fields.map((field) => (from as Record<string, unknown>)?.[field]);
  expect(picked(row)).toEqual(picked(want));
}

describe('approximations', () => {
  it.each(cases.phrases.map((one) => [one.phrase, one] as const))('%s', (_phrase, want) => expectFields(want, FIELDS));
});

describe('changes', () => {
  it.each(cases.changes.map((one) => [one.phrase, one] as const))('%s', (_p, want) =>
    expectFields(want, CHANGE_FIELDS),
  );
});
