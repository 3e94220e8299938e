import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DiffFlags, runDiff } from '../../src/cli/diff.ts';
import { runSeries, type SeriesFlags } from '../../src/cli/series.ts';
import { fakeScreen } from './fake-screen.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const TABLES = ['test/periods/2024h1.csv', 'test/periods/2025h1.csv'] as const;

const DIFFS: readonly DiffFlags[] = [{ only: 'changed,revised' }, { explain: '5' }];
const SERIES: readonly SeriesFlags[] = [
  { metric: 'urban_new_employment', status: 'actual' },
  { metric: 'wage_arrears_workers', plot: true },
];

test.each(DIFFS)('README shows diff %o as it is', async (flags) => {
  const screen = fakeScreen(ROOT, 'en', { isTerminal: true, width: 110 });
  expect(await runDiff(...TABLES, { ...flags, config: false }, screen)).toBe(0);
  expect(readme).toContain(screen.said.out);
});

test.each(SERIES)('README shows series %o as it is', async (flags) => {
  const screen = fakeScreen(ROOT, 'en', { isTerminal: true, width: flags.plot === true ? 60 : 110 });
  expect(await runSeries(TABLES, { ...flags, config: false }, screen)).toBe(0);
  expect(readme).toContain(screen.said.out);
});

test('README shows both in Chinese as they are', async () => {
  const screen = fakeScreen(ROOT, 'zh', { isTerminal: true, width: 110 });
  await runDiff(...TABLES, { only: 'changed,revised', config: false }, screen);
  expect(readme).toContain(screen.said.out);
  screen.said.out = '';
  await runSeries(TABLES, { metric: 'urban_new_employment', status: 'actual', config: false }, screen);
  expect(readme).toContain(screen.said.out);
});
