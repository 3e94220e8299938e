import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/cli/run/part.ts';
import { type RunOptions, runAll } from '../../../src/cli/run/run.ts';
import type { Problem, RawDocument } from '../../../src/types.ts';

const script = fileURLToPath(new URL('hooked-worker.mjs', import.meta.url));
const plan: Plan = { as: 'ndjson', columns: ['doc_id', 'quote'] };

function documents(deeds: Readonly<Record<number, string>>, count = 300): RawDocument[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ sourceFile: 'a.ndjson', docId: String(i), format: 'text' as const, metadata: {}, problems: [] },
    source: deeds[i] === undefined ? `招聘${i + 3000}人。` : `!${deeds[i]}`,
  }));
}

async function* from(items: readonly (RawDocument | Problem)[]): AsyncGenerator<RawDocument | Problem> {
  yield* items;
}

/** The text of each document, or the code of its problem. */
async function told(items: readonly (RawDocument | Problem)[], options: RunOptions): Promise<string[]> {
  const said: string[] = [];
  for await (const result of runAll(from(items), { options: {}, plan, cache: null }, options)) {
    const [problem] = 'problem' in result ? [result.problem] : result.part.problems;
    said.push(problem?.code ?? ('part' in result ? result.part.text : ''));
  }
  return said;
}

describe('a worker that fails costs the document in hand and no other', () => {
  it.each<[string, Readonly<Record<number, string>>]>([
    ['nobody fails', {}],
    ['one hangs', { 17: 'hang' }],
    ['one ends', { 64: 'end' }],
    ['one breaks', { 0: 'break' }],
    ['two in a row, and the last', { 5: 'end', 6: 'break', 299: 'end' }],
    ['all ways', { 3: 'break', 100: 'hang', 101: 'end' }],
  ])('%s', async (_, deeds) => {
    const codes = { hang: 'timeout', end: 'worker_died', break: 'worker_died' } as Record<string, string>;
    const expected = documents({}).map(({ docId }, i) =>
      deeds[i] === undefined ? `{"doc_id":"${docId}","quote":"${i + 3000}人"}\n` : (codes[deeds[i]] ?? ''),
    );
    expect(await told(documents(deeds), { jobs: 2, timeout: 3, script })).toEqual(expected);
  });
});

it('a worker that cannot start ends the run', async () => {
  const lost = fileURLToPath(new URL('nowhere.mjs', import.meta.url));
  await expect(told(documents({}, 3), { jobs: 2, script: lost })).rejects.toThrow('nowhere.mjs');
});

it('keeps problems of reading in their places', async () => {
  const problem: Problem = { code: 'not_found', file: 'x' };
  const [a, b] = documents({}, 2) as [RawDocument, RawDocument];
  const mixed = [problem, a, problem, problem, b, problem];
  const one = await told(mixed, { jobs: 1 });
  expect(one.map((said) => said.slice(0, 4))).toEqual(['not_', '{"do', 'not_', 'not_', '{"do', 'not_']);
  expect(await told(mixed, { jobs: 2, timeout: 60 })).toEqual(one);
});
