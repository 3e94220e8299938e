import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { reportHtml } from '../../src/table/report-html.ts';
import type { ReportData } from '../../src/table/report-model.ts';

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function chromiumPath(): string {
  const path = [process.env.CHROMIUM ?? '', ...CHROMIUMS].find((one) => one !== '' && existsSync(one));
  if (path === undefined) throw new Error('no Chromium: apt-get install -y chromium, or set CHROMIUM to its path');
  return path;
}

function partOf(name: string): string {
  return readFileSync(new URL(`../../dist/report/${name}`, import.meta.url), 'utf8');
}

export interface Opened {
  readonly page: Page;
  /** What the page said on the console and threw. */
  readonly said: readonly string[];
  /** Every address that it asked for besides its own file. */
  readonly asked: readonly string[];
}

export interface Pages {
  /** Opens a report. */
  readonly open: (data: ReportData, options?: BrowserContextOptions) => Promise<Opened>;
  /** Opens any page. */
  readonly openHtml: (html: string, options?: BrowserContextOptions) => Promise<Opened>;
}

/** Pages in a real browser; after each test none may have said or asked for anything. */
export function browserPages(): Pages {
  let browser: Browser | null = null;
  let folder = '';
  let opened: Opened[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhibiao-page-'));
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  });
  afterEach(async () => {
    const [said, asked] = [opened.flatMap((one) => one.said), opened.flatMap((one) => one.asked)];
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect({ said, asked }).toEqual({ said: [], asked: [] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  const openHtml: Pages['openHtml'] = async (html, options = {}) => {
    const path = join(folder, `${createHash('sha1').update(html).digest('hex')}.html`);
    writeFileSync(path, html);
    const context = await browser?.newContext({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN', ...options });
    if (context === undefined) throw new Error('the browser did not start');
    const one = watched(await context.newPage(), pathToFileURL(path).href);
    opened.push(one);
    await one.page.goto(pathToFileURL(path).href);
    await one.page.waitForSelector('h1');
    return one;
  };
  const open: Pages['open'] = (data, options) =>
    openHtml(reportHtml(data, { script: partOf('page.js'), style: partOf('page.css') }), options);
  return { open, openHtml };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or worse, each with the first element that it is about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    type Finding = { id: string; impact: string; nodes: { html: string }[] };
    const { violations } = await axe.run();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

function watched(page: Page, own: string): Opened {
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== own && !/^(?:data|blob):/.test(request.url())) asked.push(request.url());
  });
  return { page, said, asked };
}

/** How many figures are shown. */
export async function shownCount(page: Page): Promise<number> {
  return Number(await page.locator('[data-shown]').getAttribute('data-shown'));
}

/** The text of the chosen figure in the detail. */
export async function chosenQuote(page: Page): Promise<string> {
  return page.locator('.detail h2').innerText();
}

/** The text of the file that a click hands out. */
export async function exported(page: Page, kind: 'csv' | 'json'): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-export=${kind}]`)]);
  return readFileSync(await download.path(), 'utf8');
}
