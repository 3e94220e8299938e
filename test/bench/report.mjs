// npm run bench:report: a page of 500 articles with 5,000 figures in headless Chromium; median of five.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { createExtractor } from '../../dist/index.js';
import { reportOfArticles } from '../../dist/table/report-data.js';
import { reportHtml } from '../../dist/table/report-html.js';
import { isProblem, readInputs } from '../../dist/text/read.js';

const ROUNDS = 5;
const ARTICLES = 500;
/** What the page promises for 5,000 figures, in milliseconds. */
const AT_MOST = 2000;
const part = (name) => readFileSync(new URL(`../../dist/report/${name}`, import.meta.url), 'utf8');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const documents = [];
for await (const item of readInputs([new URL('../../data/sample', import.meta.url).pathname]))
  if (!isProblem(item)) documents.push(item);
const extractor = createExtractor();
// The sample again and again under other names: real articles with their derivations.
const derived = Array.from({ length: ARTICLES }, (_, i) => {
  const raw = documents[i % documents.length];
  return extractor.derive({ ...raw, sourceFile: `${i}/${raw.sourceFile}` });
});
const data = reportOfArticles(derived, 'zh');
const html = reportHtml(data, { script: part('page.js'), style: part('page.css') });
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
const path = join(folder, 'report.html');
writeFileSync(path, html);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const times = { open: [], search: [], next: [], table: [], totals: [] };
for (let round = 0; round < ROUNDS; round++) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const timed = async (name, act) => {
    const start = performance.now();
    await act();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    times[name].push(performance.now() - start);
  };
  await timed('open', async () => {
    await page.goto(pathToFileURL(path).href);
    await page.waitForSelector('mark');
  });
  await timed('search', () => page.fill('#search', '岗位'));
  await page.fill('#search', '');
  await page.locator('#search').blur();
  await timed('next', () => page.keyboard.press('j'));
  await timed('table', () => page.keyboard.press('2'));
  await timed('totals', () => page.keyboard.press('3'));
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });

console.log(`${ARTICLES} articles, ${data.rows.length} figures, ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB`);
for (const [name, all] of Object.entries(times)) {
  const time = median(all);
  console.log(`${name.padEnd(8)}${Math.round(time)} ms${time > AT_MOST ? `  more than ${AT_MOST}` : ''}`);
}
