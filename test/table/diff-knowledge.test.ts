import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadBuiltin } from '../../src/rules/builtin.ts';
import { shippedKnowledge } from '../../src/table/diff-knowledge.ts';

const { populations, breaks, successions } = shippedKnowledge();
const lines = readFileSync(new URL('../../data/areas.tsv', import.meta.url), 'utf8').split('\n');
const areas = lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t'));
const isInForce = (code: string): boolean => areas.some((area) => area[0] === code && area[4] === '');
const isKnown = (code: string): boolean => areas.some((area) => area[0] === code);

test('every code that was succeeded has ended, every successor is in force', () => {
  const wrong = successions.filter(({ from, to }) => !isKnown(from) || isInForce(from) || !isInForce(to));
  expect([successions.length > 100, wrong]).toEqual([true, []]);
});

test('no code has two successors, and none of them is succeeded itself', () => {
  const old = successions.map(({ from }) => from);
  expect(new Set(old).size).toBe(old.length);
  expect(successions.filter(({ to }) => old.includes(to))).toEqual([]);
});

test('breaks of definitions name metrics that there are, and days in order', () => {
  const metrics = new Set(loadBuiltin().rules.flatMap((rule) => (rule.kind === 'metric' ? [rule.metric] : [])));
  expect(breaks.flatMap((one) => one.metrics).filter((metric) => !metrics.has(metric))).toEqual([]);
  expect(breaks.filter((one) => one.last_old >= one.first_new)).toEqual([]);
});

test('no word of a population comes twice', () => expect(new Set(populations).size).toBe(populations.length));
