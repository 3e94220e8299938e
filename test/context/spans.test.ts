import { expect, it } from 'vitest';
import { covering, endingAt, firstEndingAfter, startingAt } from '../../src/context/spans.ts';

const SPANS = [
  { start: 2, end: 4 },
  { start: 4, end: 7 },
  { start: 10, end: 11 },
];

it.each(Array.from({ length: 13 }, (_, place) => place))('finds what stands at %i', (place) => {
  expect(startingAt(SPANS, place)).toBe(SPANS.find(({ start }) => start === place));
  expect(endingAt(SPANS, place)).toBe(SPANS.find(({ end }) => end === place));
  expect(covering(SPANS, place)).toBe(SPANS.find(({ start, end }) => start <= place && place < end));
  const after = SPANS.findIndex(({ end }) => end > place);
  expect(firstEndingAfter(SPANS, place)).toBe(after < 0 ? SPANS.length : after);
});
