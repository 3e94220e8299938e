import { describe, expect, it } from 'vitest';
import { checkExample } from '../../src/rules/check.ts';
import { extracted, shippedPacks } from '../support.ts';

describe.each(shippedPacks().map((pack) => [pack.pack, pack] as const))('pack %s', (name, pack) => {
  const cases = pack.rules.flatMap((rule) =>
    rule.examples.map((example, i) => [`${rule.id} ${i + 1}: ${example.text}`, rule.id, i + 1, example] as const),
  );
  it.each(cases)('%s', (_title, id, number, example) => {
    const result = checkExample(`${name}/${id}`, number, example, (text, date) => extracted(text, 'text', date));
    expect(result.differences).toEqual([]);
    expect(result.verdict).toBe('ok');
  });
});
