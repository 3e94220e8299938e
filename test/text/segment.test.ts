import { expect, test } from 'vitest';
import { sentences } from '../../src/text/segment.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['共3人。另有4人！', ['共3人。', '另有4人！']],
  ['他问：“有几人？”答：“3人。”', ['他问：“有几人？”', '答：“3人。”']],
  ['真的吗？！是的。', ['真的吗？！', '是的。']],
  ['慢慢地……3人来了；4人走了，完', ['慢慢地……3人来了；4人走了，完']],
  ['标题\n 正文3人 \n\n尾', ['标题', '正文3人', '尾']],
  ['（共3人。）共4人。', ['（共3人。）', '共4人。']],
  ['\n \n', []],
];

test.each(CASES)('%j', (text, expected) => {
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a stretch without end is cut, and nothing of it is lost', () => {
  const text = '共3人，'.repeat(2000);
  const spans = sentences(text);
  expect(spans.length).toBeGreaterThan(3);
  expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});
