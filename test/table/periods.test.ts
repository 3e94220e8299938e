import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diffTables } from '../../src/table/diff.ts';
import { DIFF_DATA } from '../../src/table/diff-columns.ts';
import { plainPieces } from '../../src/table/plain-table.ts';
import { checkTable } from '../../src/table/read-check.ts';
import { readTable } from '../../src/table/read-table.ts';

const file = (name: string): string => readFileSync(new URL(`../periods/${name}`, import.meta.url), 'utf8');

test('two periods of the sample, checked line by line', () => {
  const [a, b] = ['2024h1.csv', '2025h1.csv'].map((name) => checkTable(readTable(file(name))));
  expect([a?.problems, b?.problems]).toEqual([[], []]);
  const { rows, aside } = diffTables(a?.rows ?? [], b?.rows ?? []);
  expect([...plainPieces(rows, DIFF_DATA, 'csv')].join('').split('\n')).toEqual(file('changes.csv').split('\n'));
  expect(aside).toEqual({ repeated: 0, reprinted: 0, before: 4 });
});
