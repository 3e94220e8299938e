import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type DerivedExtraction } from '../../src/pipeline.ts';
import { readCorrections } from '../../src/table/corrections-file.ts';
import { readTable } from '../../src/table/read-table.ts';
import { reportOfArticles } from '../../src/table/report-data.ts';
import { reportOfTable } from '../../src/table/report-table.ts';
import { writeTable } from '../../src/table/write.ts';
import { isProblem, readInputs } from '../../src/text/read.ts';
import { manyArticles } from '../table/report-sample.ts';
import { browserPages, chosenQuote, exported, shownCount } from './page.ts';

const { open } = browserPages();
const few = reportOfArticles(manyArticles(12, 10), 'zh');
let sample: DerivedExtraction[] = [];

beforeAll(async () => {
  const extractor = createExtractor();
  for await (const item of readInputs([new URL('../../data/sample', import.meta.url).pathname])) {
    if (!isProblem(item)) sample = [...sample, extractor.derive(item)];
  }
});

describe('reading', () => {
  it('every highlight of the sample is its quote, in the colour of its unit', async () => {
    const data = reportOfArticles(sample, 'zh');
    const { page } = await open(data);
    const found: [number, string, boolean][] = [];
    for (let i = 0; i < data.articles.length; i++) {
      await page.locator('.list li button').nth(i).click();
      const marks = page.locator('mark[data-row]');
      found.push(
        ...(await marks.evaluateAll((all) =>
          all.map((mark): [number, string, boolean] => [
            Number(mark.getAttribute('data-row')),
            mark.textContent ?? '',
            getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)' && mark.classList.length >= 2,
          ]),
        )),
      );
    }
    expect(found).toEqual(data.rows.map((row, i) => [i, row.quote, true]));
  });

  it('a click shows the row', async () => {
    const data = reportOfArticles(sample, 'zh');
    const { page } = await open(data);
    const mark = page.locator('mark[data-approx]').first();
    const row = data.rows[Number(await mark.getAttribute('data-row'))];
    await mark.click();
    expect(await chosenQuote(page)).toBe(row?.quote);
    const detail = await page.locator('.detail').innerText();
    for (const text of [row?.bounds, row?.entity, row?.unit_code, ...(row?.rule_id ?? [])])
      expect(detail).toContain(text);
    expect(await page.locator('.axis svg circle').count()).toBeGreaterThan(0);
    expect(await page.locator('.axis').getAttribute('aria-label')).toContain(row?.bounds);
  });

  it('the derivation is a tree, and its words are underlined where they stand', async () => {
    const data = reportOfArticles(sample, 'zh');
    const { page } = await open(data);
    await page.keyboard.press('j');
    const [facts = []] = data.facts;
    const labels = await page.locator('.facts > .tree > li').evaluateAll((all) => all.map((one) => one.dataset.fact));
    expect(labels).toEqual(facts.map(({ label }) => label));
    for (const { words, rules, value, lost } of facts.filter(({ label }) => label === 'entity' || label === 'period')) {
      const tree = await page.locator('.facts').innerText();
      for (const text of [words, value.split(' ')[0] ?? '', ...rules, ...lost.map(({ what }) => what)])
        expect(tree).toContain(text);
    }
    const shown = await page.evaluate(() => [...(CSS.highlights.get('evidence') ?? [])].map(String).sort());
    const own = facts.flatMap((fact) => [fact, ...fact.parts]).filter(({ at }) => at !== null);
    expect(shown).toEqual([...new Map(own.map(({ at, words }) => [`${at?.start}-${at?.end}`, words])).values()].sort());
    await page.click('.close');
    expect(await page.evaluate(() => CSS.highlights.has('evidence'))).toBe(false);
  });

  it('figures that belong together lead to each other', async () => {
    const data = reportOfArticles(sample, 'zh');
    const { page } = await open(data);
    const part = data.rows.find(({ subset_of }) => (subset_of ?? null) !== null);
    const whole = data.rows.find(({ record_id }) => record_id === part?.subset_of);
    await page.fill('#search', part?.record_id ?? '');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.click('[data-link=wholes]');
    expect(await chosenQuote(page)).toBe(whole?.quote);
    expect(await page.locator('[data-link=parts]').allInnerTexts()).toContain(part?.quote);
  });

  it('beside the table stands the sentence, with the figure in it', async () => {
    const data = reportOfArticles(sample, 'zh');
    const { page } = await open(data);
    await page.keyboard.press('2');
    await page.keyboard.press('j');
    expect(await page.locator('blockquote').innerText()).toBe(data.rows[0]?.sentence?.trim());
    expect(await page.locator('blockquote b').innerText()).toBe(data.rows[0]?.quote);
    await page.click('.to-article');
    expect(await page.locator('mark[aria-current=true]').innerText()).toBe(data.rows[0]?.quote);
  });

  it('refused numerals are grey and say why', async () => {
    const data = reportOfArticles(sample, 'zh');
    const { page } = await open(data);
    const refused = page.locator('.text .refused');
    const { text = '', refused: expected = [] } = data.articles[0] ?? {};
    expect(await refused.allTextContents()).toEqual(expected.map(({ start, end }) => text.slice(start, end)));
    const titles = await refused.evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    expect(titles).toContain('未成行：日期、时期');
    expect(titles).toHaveLength(expected.length);
    await page.locator('.legend input').uncheck();
    expect(await page.locator('.text .refused').count()).toBe(0);
    expect(await page.locator('.text').innerText()).toContain('17日');
  });

  it('a table shows its sentences', async () => {
    const rows = sample.flatMap((one) => one.rows);
    const columns = ['record_id', 'quote', 'source_file', 'start', 'sentence', 'unit_code', 'value'] as const;
    const data = reportOfTable(readTable(writeTable(rows, 'csv', columns), 'csv', { needed: [] }), 'en');
    const { page } = await open(data);
    expect(await page.locator('main .hint').innerText()).toContain('sentences of the table');
    expect(await page.locator('mark').first().innerText()).toBe(data.rows[0]?.quote);
    for (const key of ['2', '3', '4']) await page.keyboard.press(key);
    expect(await page.locator('svg').count()).toBeGreaterThan(0);
  });
});

describe('finding', () => {
  it('search and filters narrow, clearing restores', async () => {
    const { page } = await open(few);
    await page.fill('#search', '石北市 岗位');
    const expected = few.rows.filter((row) => row.region === '石北市' && row.entity === '岗位').length;
    expect(await shownCount(page)).toBe(expected);
    await page.locator('[data-facet=status]').selectOption({ index: 1 });
    expect(await shownCount(page)).toBeLessThan(expected);
    await page.click('[data-clear]');
    expect(await shownCount(page)).toBe(few.rows.length);
  });

  it('where nothing fits it says so, and leads back', async () => {
    const { page } = await open(few);
    for (const key of ['1', '2', '3', '4']) {
      await page.keyboard.press(key);
      await page.fill('#search', '没有这个词');
      expect(await page.locator('main').innerText()).toContain('没有符合的数据');
      await page.click('main button');
      expect(await shownCount(page)).toBe(few.rows.length);
    }
  });

  it.each(['metric', 'area', 'period', 'unit', 'status', 'confidence', 'warning', 'topic'])(
    'filter by %s',
    async (facet) => {
      const { page } = await open(few);
      const option = page.locator(`[data-facet=${facet}] option`).nth(1);
      const count = Number((await option.textContent())?.match(/\((\d+)\)$/)?.[1]);
      await page.locator(`[data-facet=${facet}]`).selectOption({ index: 1 });
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(few.rows.length);
      expect(await shownCount(page)).toBe(count);
    },
  );

  it('sorts by a column, both ways', async () => {
    const { page } = await open(few);
    await page.keyboard.press('2');
    const values = async (): Promise<number[]> =>
      (await page.locator('td.value').allInnerTexts()).map((text) => Number(text.replace(/[^\d.]/g, '')));
    await page.click('[data-sort=value]');
    const up = await values();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await page.click('[data-sort=value]');
    const down = await values();
    expect(down).toEqual([...down].sort((a, b) => b - a));
    expect(await page.locator('th[aria-sort=descending]').count()).toBe(1);
  });
});

describe('reviewing', () => {
  it('keys walk the figures over the ends of articles', async () => {
    const { page } = await open(few);
    const walked: string[] = [];
    for (let i = 0; i < 13; i++) {
      await page.keyboard.press(i % 2 === 0 ? 'j' : 'n');
      walked.push(await chosenQuote(page));
      expect(await page.locator('mark[aria-current=true]').innerText()).toBe(walked.at(-1));
    }
    expect(walked).toEqual(few.rows.slice(0, 13).map(({ quote }) => quote));
    await page.keyboard.press('k');
    await page.keyboard.press('p');
    expect(await chosenQuote(page)).toBe(few.rows[10]?.quote);
  });

  it('a figure is reached with Tab and opened with Enter', async () => {
    const { page } = await open(few);
    await page.locator('mark').nth(2).focus();
    await page.keyboard.press('Enter');
    expect(await chosenQuote(page)).toBe(few.rows[2]?.quote);
  });

  it('verdicts and notes are exported, kept and read back', async () => {
    const { page } = await open(few);
    for (const key of ['j', 'a', 'j', 'd', 'm']) await page.keyboard.press(key);
    await page.keyboard.type('与年报不符 jjj');
    for (const key of ['Escape', 'j', 'r', 'j', 'a', 'u']) await page.keyboard.press(key);
    const [a, b, c] = few.rows;
    const { corrections } = readCorrections(await exported(page, 'json'));
    expect(corrections.map(({ record_id, verdict, note }) => [record_id, verdict, note])).toEqual([
      [a?.record_id, 'accept', ''],
      [b?.record_id, 'doubt', '与年报不符 jjj'],
      [c?.record_id, 'reject', ''],
    ]);
    const csv = await exported(page, 'csv');
    expect(readTable(csv, 'csv').rows).toEqual(few.rows);
    expect(
      csv
        .split('\n')
        .slice(1, 5)
        .map((line) => line.split(',').slice(-2).join()),
    ).toEqual(['accept,', 'doubt,与年报不符 jjj', 'reject,', ',']);
    await page.reload();
    expect(await page.locator('.counts').innerText()).toContain('已核 3 条');
  });

  it('corrections of a file are taken over, those that no longer fit are named', async () => {
    const { page } = await open(few);
    const about = { note: '', source_file: 'x.txt', quote: '5人' };
    const list = [
      { record_id: few.rows[0]?.record_id, verdict: 'reject', ...about },
      { record_id: 'gone', verdict: 'accept', ...about },
    ];
    const text = JSON.stringify({ kind: 'zhibiao-corrections', version: 1, corrections: list });
    await page.setInputFiles('input[type=file]', { name: 'c.json', mimeType: 'text/plain', buffer: Buffer.from(text) });
    expect(await page.locator('header .said').innerText()).toBe('已载入更正 1 条。以下各条已不相符：gone 5人');
    expect(await page.locator('mark.reject').count()).toBe(1);
    await page.setInputFiles('input[type=file]', { name: 'a.json', mimeType: 'text/plain', buffer: Buffer.from('[]') });
    await page.locator('header .said', { hasText: '这不是更正文件' }).waitFor();
    expect(await page.locator('mark.reject').count()).toBe(1);
  });

  it('verdicts are given only where the figure is seen', async () => {
    const { page } = await open(few);
    for (const key of ['j', '3', 'a', '4', 'r', '1']) await page.keyboard.press(key);
    expect(await page.locator('.counts').innerText()).toContain('已核 0 条');
    await page.keyboard.press('a');
    expect(await page.locator('.counts').innerText()).toContain('已核 1 条');
  });

  it('single keys can be turned off', async () => {
    const { page } = await open(few);
    await page.keyboard.press('?');
    await page.locator('dialog input').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.locator('.detail h2').count()).toBe(0);
  });
});

describe('totals and charts', () => {
  it('totals leave subsets out and say so', async () => {
    const { page } = await open(few);
    await page.keyboard.press('3');
    const cells = page.locator('tr[data-metric=new_urban_jobs]', { hasText: '实际' }).locator('td');
    const rows = few.rows.filter((row) => row.metric === 'new_urban_jobs' && row.status === 'actual');
    const wholes = rows.filter((row) => row.subset_of === null);
    const sum = wholes.reduce((all, row) => all + (row.value ?? 0), 0);
    expect(wholes.length).toBeLessThan(rows.length);
    expect(await cells.nth(4).innerText()).toBe(sum.toLocaleString('en'));
    expect(await cells.nth(6).innerText()).toContain(`“其中”项 ${rows.length - wholes.length}`);
  });

  it('draws bars with whiskers, series and ranks', async () => {
    const { page } = await open(few);
    await page.keyboard.press('4');
    for (const kind of ['bars', 'series', 'ranked']) {
      const box = await page.locator(`.chart.${kind} .plot svg`).last().boundingBox();
      expect(box?.width).toBeGreaterThan(400);
    }
    expect(await page.locator('.bars [data-mark=rule] line').count()).toBeGreaterThan(2);
    expect(await page.locator('.bars [data-mark=tick] line').count()).toBeGreaterThan(2);
    const first = await page.locator('.bars svg').innerHTML();
    await page.locator('#chart-of').selectOption({ index: 1 });
    expect(await page.locator('.bars svg').innerHTML()).not.toBe(first);
  });
});

describe('5,000 figures in 500 articles', () => {
  const many = reportOfArticles(manyArticles(500, 10), 'zh');

  it('are shown, searched and drawn in parts', async () => {
    const { page } = await open(many);
    expect(await shownCount(page)).toBe(5000);
    expect(await page.locator('.list li').count()).toBe(50);
    await page.keyboard.press('2');
    expect(await page.locator('tr[data-row]').count()).toBe(100);
    expect(await page.locator('*').count()).toBeLessThan(5000);
    await page.fill('#search', many.rows[4999]?.record_id ?? '');
    expect(await shownCount(page)).toBe(1);
    await page.click('tr[data-row="4999"] button');
    await page.click('.to-article');
    expect(await page.locator('mark[aria-current=true]').innerText()).toBe(many.rows[4999]?.quote);
    expect(await page.locator('h2.title').innerText()).toBe(many.articles[499]?.title);
  });

  it('keys turn the pages of the table', async () => {
    const { page } = await open(many);
    await page.keyboard.press('2');
    await page.locator('tr[data-row="99"]').click();
    await page.keyboard.press('j');
    expect(await page.locator('tr.is-chosen').getAttribute('data-row')).toBe('100');
    await page.locator('main .pager button').last().click();
    expect(await page.locator('tr[data-row]').first().getAttribute('data-row')).toBe('200');
  });
});
