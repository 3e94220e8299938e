/** Shares of a run: every n-th input, so that each machine reads all and works on its own. */

export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** `2/5` → the second of five; null for what is no share. */
export function parseShard(text: string): Shard | null {
  const [, number = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : null;
}

/** The inputs of the share; `count` is told each one that passes, of any share. */
export async function* shareOf<T>(items: AsyncIterable<T>, shard: Shard, count: () => void): AsyncGenerator<T> {
  let at = 0;
  for await (const item of items) {
    count();
    if (at++ % shard.of === shard.number - 1) yield item;
  }
}
