import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { batched } from '../../../src/cli/run/batches.ts';
import { inOrder } from '../../../src/cli/run/in-order.ts';
import { parseShard, shareOf } from '../../../src/cli/run/shard.ts';

async function* upTo(count: number, taken: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    taken.push(i);
    yield i;
  }
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

describe('inOrder', () => {
  it('gives results in the order of the inputs, whatever is done first', async () => {
    const work = async (i: number) => {
      await wait((i * 7) % 5);
      return i * 2;
    };
    expect(await all(inOrder(upTo(40), work, 6))).toEqual(Array.from({ length: 40 }, (_, i) => i * 2));
  });

  it('takes no more than it may while nobody reads', async () => {
    const taken: number[] = [];
    const results = inOrder(upTo(100, taken), async (i) => i, 4);
    await results.next();
    await wait(20);
    expect(taken.length).toBeLessThanOrEqual(5);
    await results.return(undefined);
  });

  it('gives a result while the source keeps it waiting', async () => {
    const source = async function* () {
      yield 1;
      await new Promise(() => {});
    };
    expect(await inOrder(source(), async (i) => i + 1, 4).next()).toEqual({ done: false, value: 2 });
  });

  it('tells a failure in its turn', async () => {
    const results = inOrder(upTo(3), async (i) => (i === 1 ? Promise.reject(new Error('no')) : i), 3);
    expect(await results.next()).toEqual({ done: false, value: 0 });
    await expect(results.next()).rejects.toThrow('no');
  });
});

describe('batched', () => {
  const size = { items: 4, weight: 10, weightOf: (i: number) => i };
  it('ends a batch by number and by weight', async () => {
    expect(await all(batched(upTo(9), size))).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
      [7, 8],
    ]);
  });

  it('does not wait for a slow source', async () => {
    const source = async function* () {
      yield 1;
      yield 2;
      await wait(30);
      yield 3;
    };
    expect(await all(batched(source(), size))).toEqual([[1, 2], [3]]);
  });
});

describe('shares', () => {
  it.each([
    ['1/1', { number: 1, of: 1 }],
    ['3/7', { number: 3, of: 7 }],
    ['0/7', null],
    ['8/7', null],
    ['1/0', null],
    ['-1/7', null],
    ['1', null],
    ['a/b', null],
  ])('%s', (text, shard) => expect(parseShard(text)).toEqual(shard));

  it('every input is in one share, and each share counts all', async () => {
    const shares = await Promise.all(
      [1, 2, 3].map(async (number) => {
        let passed = 0;
        const own = await all(shareOf(upTo(8), { number, of: 3 }, () => passed++));
        return { own, passed };
      }),
    );
    expect(shares).toEqual([
      { own: [0, 3, 6], passed: 8 },
      { own: [1, 4, 7], passed: 8 },
      { own: [2, 5], passed: 8 },
    ]);
  });
});
