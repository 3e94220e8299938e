import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline.ts';
import { reportOfArticles } from '../../src/table/report-data.ts';
import type { ReportLanguage } from '../../src/table/report-model.ts';
import { manyArticles } from '../table/report-sample.ts';
import { browserPages, seriousFindings } from './page.ts';

const { open } = browserPages();
/** A folder for pictures of every state, where people want to look. */
const PICTURES = process.env.PICTURES;

const few = (language: ReportLanguage) => reportOfArticles(manyArticles(12, 10), language);

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it.each([
    ['wide', 1400, 900],
    ['narrow', 420, 860],
  ])('%s: no serious finding of axe, nothing wider than the window', async (name, width, height) => {
    const { page } = await open(few('zh'), { colorScheme, viewport: { width, height } });
    await page.keyboard.press('j');
    for (const key of ['r', 'j', 'd', 'j', 'a']) await page.keyboard.press(key);
    for (const [i, tab] of ['articles', 'table', 'totals', 'charts'].entries()) {
      await page.keyboard.press(String(i + 1));
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${tab}-${colorScheme}-${name}.png` });
    }
    await page.keyboard.press('?');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

it.each(['light', 'dark'] as const)('%s: no serious finding of axe in a derivation', async (colorScheme) => {
  const raw = {
    ...{ sourceFile: 'a.txt', docId: '', format: 'text', metadata: {}, problems: [] },
    source: '今年上半年，全市城镇新增就业约4.86万人，其中高校毕业生1.2万人，比去年同期增加0.2万人。',
  } as const;
  const { page } = await open(reportOfArticles([createExtractor().derive(raw)], 'en'), { colorScheme });
  for (const key of ['j', 'j', '2']) {
    await page.keyboard.press(key);
    expect(await page.locator('.facts li').count()).toBeGreaterThan(5);
    expect(await seriousFindings(page)).toEqual([]);
  }
});

it('dark and light can be chosen against the system', async () => {
  const { page } = await open(few('zh'), { colorScheme: 'light' });
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.locator('.tools select').first().selectOption('dark');
  expect(await ground()).toBe('rgb(22, 24, 29)');
});

it('speaks English and Chinese', async () => {
  const { page } = await open(few('en'));
  const chrome = (): Promise<string> =>
    page
      .locator('header, .side h2, .facets span, .detail dt')
      .allInnerTexts()
      .then((all) => all.join('\n'));
  expect(await page.title()).toBe('zhibiao: figures for review');
  await page.keyboard.press('j');
  expect((await chrome()).replace('中文', '')).not.toMatch(/[\u4e00-\u9fff]/);
  await page.locator('.tools select').nth(1).selectOption('zh');
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  expect(await chrome()).toMatch(/筛选[\s\S]*置信度/);
  expect(await chrome()).not.toMatch(/Filters|Confidence/);
});

it('has the roles that a screen reader needs', async () => {
  const { page } = await open(few('en'));
  expect(await page.getByRole('tab').count()).toBe(4);
  await page.getByRole('tab', { name: 'Articles' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Table');
  expect(await page.getByRole('tabpanel').count()).toBe(1);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  expect(await page.getByRole('status').textContent()).toBe('Review: Accept');
  expect(await page.getByRole('button', { name: 'Accept', pressed: true }).count()).toBe(1);
});

it('prints text and figures without the tools', async () => {
  const { page } = await open(few('zh'), { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.tools', '.side', '.search', '.tabs'])
    expect(await page.locator(hidden).isVisible()).toBe(false);
  expect(await page.locator('mark').first().isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});
