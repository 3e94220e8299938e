import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction, type Verdict } from '../../src/table/corrections.ts';
import { correctionsText, readCorrections } from '../../src/table/corrections-file.ts';
import { rowWith } from './sample-rows.ts';

function correction(record_id: string, verdict: Verdict, note = ''): Correction {
  return { record_id, verdict, note, source_file: 'a.txt', quote: '800个' };
}

describe('applyCorrections', () => {
  const rows = [
    rowWith({ record_id: 'a', confidence: 0.7 }),
    rowWith({ record_id: 'b', confidence: 0.9, subset_of: 'a', related_to: 'c', total_of: ['a', 'c'] }),
    rowWith({ record_id: 'c', warnings: ['date_missing'] }),
  ];

  it('raises the confidence of what was accepted', () => {
    expect(applyCorrections(rows, [correction('a', 'accept')]).rows[0]).toEqual({ ...rows[0], confidence: 1 });
  });

  it('lowers it for doubts, with a warning, once', () => {
    const once = applyCorrections(rows, [correction('c', 'doubt')]).rows;
    expect(once[2]).toEqual({ ...rows[2], confidence: 0.5, warnings: ['date_missing', 'doubted'] });
    expect(applyCorrections(once, [correction('c', 'doubt')]).rows).toEqual(once);
  });

  it('takes out what was rejected, and the links to it', () => {
    const { rows: kept, unfit } = applyCorrections(rows, [correction('a', 'reject')]);
    expect(kept).toEqual([{ ...rows[1], subset_of: null, total_of: ['c'] }, rows[2]]);
    expect(unfit).toEqual([]);
  });

  it('names what no longer fits and what is superseded', () => {
    const given = [correction('x', 'accept'), correction('a', 'reject'), correction('a', 'accept')];
    const { rows: kept, unfit } = applyCorrections(rows, given);
    expect(kept).toHaveLength(3);
    expect(unfit).toEqual([
      { correction: given[0], reason: 'no_such_record' },
      { correction: given[1], reason: 'superseded' },
    ]);
  });

  it('leaves rows alone without corrections', () => {
    expect(applyCorrections(rows, [])).toEqual({ rows, unfit: [] });
  });
});

describe('the file of corrections', () => {
  const some = [correction('a', 'accept'), correction('b', 'reject', '“引号”, </script>\n')];

  it.each([[[]], [some]])('reads back what was written', (corrections) => {
    expect(readCorrections(correctionsText(corrections))).toEqual({ corrections, faults: [] });
    expect(readCorrections(`\uFEFF${correctionsText(corrections)}`).corrections).toEqual(corrections);
  });

  it.each([
    ['{', 'bad_json'],
    ['[]', 'not_corrections'],
    ['null', 'not_corrections'],
    ['{"kind": "zhibiao-corrections", "version": 2, "corrections": []}', 'not_corrections'],
  ])('refuses %s', (text, code) => {
    expect(readCorrections(text)).toMatchObject({ corrections: [], faults: [{ code }] });
  });

  it('counts broken corrections and keeps the others', () => {
    const list = [some[0], { record_id: 'b', verdict: 'maybe' }, { verdict: 'accept' }, null];
    const text = JSON.stringify({ kind: 'zhibiao-corrections', version: 1, corrections: list });
    expect(readCorrections(text)).toEqual({
      corrections: [some[0]],
      faults: [
        { code: 'bad_correction', at: 2, detail: 'verdict' },
        { code: 'bad_correction', at: 3, detail: 'record_id' },
        { code: 'bad_correction', at: 4, detail: 'record_id' },
      ],
    });
  });
});
