import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffTables } from '../../src/table/diff.ts';
import { diffHtml } from '../../src/table/diff-html.ts';
import { manyArticles } from '../table/report-sample.ts';
import { browserPages, seriousFindings } from './page.ts';

const { openHtml } = browserPages();
const style = readFileSync(new URL('../../dist/report/diff.css', import.meta.url), 'utf8');
const A = manyArticles(6, 10).flatMap(({ rows }) => rows);
const B = A.flatMap((row, i) => {
  const factor = i % 3 === 0 ? 1.5 : 1;
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  const bounds = { value: times(row.value), lower: times(row.lower), upper: times(row.upper) };
  return i % 7 === 6 ? [] : [{ ...row, ...bounds, source_file: `b-${row.source_file}` }];
});
const html = diffHtml(diffTables(A, B), 'zh', style);

describe.each(['light', 'dark'] as const)('a comparison, %s', (colorScheme) => {
  it.each([
    ['wide', 1440],
    ['narrow', 400],
  ])('%s: no serious finding of axe, nothing wider than the window', async (_, width) => {
    const { page } = await openHtml(html, { colorScheme, viewport: { width, height: 900 } });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

it('boxes hide and show the lines of their verdict, and headings without any', async () => {
  const { page } = await openHtml(html, {});
  const lines = page.locator('tr.unchanged');
  expect(await lines.count()).toBeGreaterThan(0);
  expect(await lines.first().isVisible()).toBe(false);
  await page.check('#show-unchanged');
  expect(await lines.first().isVisible()).toBe(true);
  for (const box of await page.locator('input').all()) await box.uncheck();
  expect(await page.locator('tr[class]:not(.metric):visible').count()).toBe(0);
  expect(await page.locator('tbody.only:visible').count()).toBe(0);
});
