import { expect, it } from 'vitest';
import { reportOfArticles } from '../../src/table/report-data.ts';
import { readOf } from '../table/report-sample.ts';
import { browserPages, chosenQuote, exported } from './page.ts';

const { open } = browserPages();

it.each([
  ['end of a script', '</script><script>alert(1)</script>'],
  ['image with a handler', '<img src=x onerror=alert(1)>'],
  ['comment', '<!--<script>'],
  ['markup of the template library', '{alert(1)}<?lit$1$?>'],
])('%s shows as text', async (_, text) => {
  const fields = {
    sentence: text,
    entity: text,
    region: text,
    metric: text,
    unit: text,
    doc_title: text,
    warnings: [text],
  };
  const read = readOf(`${text}共有岗位800个。${text}`, [{ quote: '800个', ...fields, organisation: text }], {
    title: text,
    publisher: text,
    sourceFile: text,
    url: `javascript:alert(1)//${text}`,
  });
  const { page } = await open(reportOfArticles([read], 'zh'));
  expect(await page.locator('.text').innerText()).toBe(`${text}共有岗位800个。${text}`);
  expect(await page.locator('h2.title').innerText()).toBe(text);
  await page.keyboard.press('j');
  expect(await page.locator('.detail').innerText()).toContain(text);
  for (const key of ['2', '3', '4']) {
    await page.keyboard.press(key);
    expect(await page.locator('main').innerHTML()).toContain(
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').slice(0, 12),
    );
  }
  expect(await page.locator('main img, main script, a[href^=javascript]').count()).toBe(0);
  expect(await exported(page, 'csv')).toContain(text.replaceAll('"', '""'));
});

it('signs that turn text are named, and nothing turns', async () => {
  const text = '共有\u202E岗位800个\u202C，\u2066招聘会36场。';
  const read = readOf(text, [{ quote: '800个' }, { quote: '36场' }], { title: '题\u202E目' });
  const { page } = await open(reportOfArticles([read], 'zh'));
  const shown = page.locator('.text');
  expect(await shown.evaluate((element) => element.textContent)).toContain('共有岗位800个，招聘会36场。');
  expect(await page.locator('.text .sign').first().getAttribute('data-sign')).toBe('U+202E');
  expect(await page.locator('h2.title').innerText()).toBe('题⟨U+202E⟩目');
  expect(await page.evaluate(() => /[\u202A-\u202E\u2066-\u2069]/.test(document.body.innerText))).toBe(false);
  const [left, right] = await Promise.all([0, 1].map((i) => page.locator('mark').nth(i).boundingBox()));
  expect(left?.x).toBeLessThan(right?.x ?? 0);
  await page.keyboard.press('j');
  expect(await chosenQuote(page)).toBe('800个');
});

it('a line of a megabyte is drawn in parts and its figures are reached', async () => {
  const filler = '就业'.repeat(250_000);
  const read = readOf(`岗位800个${filler}招聘会36场${filler}企业5家`, [
    { quote: '800个' },
    { quote: '36场' },
    { quote: '5家' },
  ]);
  const { page } = await open(reportOfArticles([{ ...read, article: { ...read.article, title: '长文' } }], 'zh'));
  for (const quote of ['800个', '36场', '5家']) {
    await page.keyboard.press('j');
    expect(await page.locator('mark[aria-current=true]').innerText()).toBe(quote);
    expect((await page.locator('.text').innerText()).length).toBeLessThan(21_000);
  }
  await page.fill('#search', '36场');
  expect(await page.locator('[data-shown="1"]').count()).toBe(1);
});

it('an address that is no web page is no link, one that is sends no referrer', async () => {
  const reads = ['javascript:alert(1)', 'https://example.com/a'].map((url, i) =>
    readOf('岗位8个。', [{ quote: '8个' }], { url, sourceFile: `${i}.txt` }),
  );
  const { page } = await open(reportOfArticles(reads, 'zh'));
  expect(await page.locator('main a').count()).toBe(0);
  await page.locator('.list li button').nth(1).click();
  expect(await page.locator('main a').getAttribute('rel')).toContain('noreferrer');
});
