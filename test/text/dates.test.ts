import { describe, expect, test } from 'vitest';
import { clean } from '../../src/text/clean.ts';
import { isoDay } from '../../src/text/dates.ts';
import { cleaned, raw } from './support.ts';

test.each([
  ['2022-05-23 16:25:49 +0800', '2022-05-23'],
  ['2022-05-23 16:25:49 -0800', '2022-05-24'],
  ['Mon, 14 Mar 2022 06:47:32 GMT', '2022-03-14'],
  ['Mon, 14 Mar 2022 18:47:32 GMT', '2022-03-15'],
  ['2024-05-06T23:30:00.000Z', '2024-05-07'],
  ['14 Mar 2022', '2022-03-14'],
  ['2022年8月1日', '2022-08-01'],
  ['2022/8/1 10:00', '2022-08-01'],
  ['20220801', '2022-08-01'],
  ['1647240452', '2022-03-14'],
  ['2022-13-01', ''],
  ['2022-02-30', ''],
  ['昨天', ''],
])('%s', (printed, day) => {
  expect(isoDay(printed)).toBe(day);
});

const BODY = '全市新增就业3万人，形势平稳。';

describe('where the date is said', () => {
  test.each([
    ['发布时间', `题目\n发布时间：2013-03-05\n\n${BODY}`, '2013-03-05'],
    ['a date beside a name', `题目\n2023年07月12日　南海观察\n\n${BODY}`, '2023-07-12'],
    ['a date in a sentence', `题目\n2023年07月12日，全县举办招聘会。\n\n${BODY}`, ''],
    ['a line of the page', `题目\n2013-03-05 10:22 来源：某报\n\n${BODY}`, '2013-03-05'],
    ['a dateline', `题目\n\n某社平川2013年3月5日电 ${BODY}`, '2013-03-05'],
    ['a signature', `题目\n\n${BODY}\n\n平川市人民政府\n2013年3月5日`, '2013-03-05'],
    ['a signature in Chinese numerals', `题目\n\n${BODY}\n\n二〇一三年十月二十五日`, '2013-10-25'],
    ['a masthead', `题目\n平川早报 ｜ 2013年3月5日 ｜ 记者 何田\n\n${BODY}`, '2013-03-05'],
    ['a masthead with a clock', `题目\n平川发布 2013-03-05 18:30 发表于平川\n\n${BODY}`, '2013-03-05'],
    ['a page of a paper', `题目\n《平川早报》2013年3月5日A03版\n\n${BODY}`, '2013-03-05'],
    ['a line in brackets', `题目\n（平川市就业中心发布，2013-03-05）\n\n${BODY}`, '2013-03-05'],
    ['a reprint', `题目\n\n${BODY}（原载《平川早报》2013年3月5日第2版）`, '2013-03-05'],
    ['a signature in one line', `题目\n\n${BODY}\n\n平川市人民政府　二〇一三年三月五日`, '2013-03-05'],
    ['a day printed', `题目\n\n${BODY}\n\n平川市政府办公室　2013年3月5日印发`, '2013-03-05'],
    ['the time of an event', `题目\n\n活动时间：2013年3月5日\n\n${BODY}`, ''],
    ['a stretch of days', `题目\n\n面试安排 2013年3月5日—8日\n\n${BODY}`, ''],
    ['a day in the title', `2013年3月5日招聘会公告\n\n${BODY}`, ''],
    ['none', `题目\n\n2013年3月5日起，${BODY}`, ''],
  ])('%s', (_, source, day) => {
    expect(cleaned(source).date).toBe(day);
  });

  test('a masthead with a clock gives no text', () => {
    expect(cleaned(`题目\n平川发布 2013-03-05 18:30 发表于平川\n\n${BODY}`).visible).toBe(`题目\n${BODY}\n`);
  });

  test('the page line gives no text', () => {
    expect(cleaned(`题目\n2013-03-05 10:22 来源：某报 浏览：4821次\n\n${BODY}`).visible).toBe(`题目\n${BODY}\n`);
  });

  test('meta before body, body before file name, file name before the default', () => {
    const day = (source: string, sourceFile: string): string =>
      clean({ ...raw(source, 'html'), sourceFile }, { date: '2001-01-01' }).date;
    const stated = `<p>发布时间：2013-03-05</p><p>${BODY}</p>`;
    expect(day(`<meta name="PubDate" content="2012-02-02 08:00">${stated}`, 'a/20110101.html')).toBe('2012-02-02');
    expect(day(stated, 'a/20110101.html')).toBe('2013-03-05');
    expect(day(`<p>${BODY}</p>`, 'a/2011-01-01-b.html')).toBe('2011-01-01');
    expect(day(`<p>${BODY}</p>`, 'a/b.html')).toBe('2001-01-01');
  });

  test('a record says it itself', () => {
    expect(clean(raw(`发布时间：2013-03-05\n${BODY}`, 'text', { date: '2014-04-04' })).date).toBe('2014-04-04');
  });
});
