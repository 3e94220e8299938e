import { expect, it } from 'vitest';
import { reportOf } from '../../../src/table/report-data.ts';
import type { Fact } from '../../../src/table/report-model.ts';
import { placesOf } from '../../../src/table/report-page/evidence.ts';
import { linksOf } from '../../../src/table/report-page/links.ts';
import { modelOf } from '../../../src/table/report-page/model.ts';
import { rowWith } from '../sample-rows.ts';

it('figures that belong together are linked in both directions', () => {
  const rows = [
    rowWith({ record_id: 'whole', dup_group: 'g' }),
    rowWith({ record_id: 'part', subset_of: 'whole' }),
    rowWith({ record_id: 'again', dup_group: 'g' }),
    rowWith({ record_id: 'change', related_to: 'whole', subset_of: 'gone' }),
    rowWith({ record_id: 'sum', total_of: ['part', 'again'] }),
  ];
  const model = modelOf(reportOf(rows, [], ['record_id'], 'zh'));
  const links = rows.map((row) => linksOf(model, row));
  expect(links).toEqual([
    { wholes: [], parts: [1], repeats: [2], levels: [] },
    { wholes: [0], parts: [], repeats: [], levels: [] },
    { wholes: [], parts: [], repeats: [0], levels: [] },
    { wholes: [], parts: [], repeats: [], levels: [0] },
    { wholes: [], parts: [1, 2], repeats: [], levels: [] },
  ]);
});

it('places of facts and of their parts, each once', () => {
  const fact = (start: number | null, parts: readonly Fact[] = []): Fact => ({
    ...{ label: 'unit', value: '', words: '', basis: '', rules: [], lost: [] },
    at: start === null ? null : { start, end: start + 2 },
    parts,
  });
  expect(placesOf([fact(4, [fact(8), fact(null)]), fact(4)])).toEqual([
    { start: 4, end: 6 },
    { start: 8, end: 10 },
  ]);
});
