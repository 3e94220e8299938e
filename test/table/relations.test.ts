import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/types.ts';
import { extracted } from '../support.ts';

const rowsOf = (text: string): readonly Observation[] => extracted(text, 'text', '2024-07-20').rows;
const quotes = (rows: readonly Observation[], ids: readonly string[]): string[] =>
  ids.map((id) => rows.find((row) => row.record_id === id)?.quote ?? '?');

describe('totals and their parts', () => {
  it.each<[string, readonly string[], boolean]>([
    ['甲县招聘320人，乙县招聘180人，合计500人。', ['320人', '180人'], true],
    ['甲县招聘320人，乙县招聘180人，合计600人。', ['320人', '180人'], false],
    ['甲县招聘3.2万人，乙县招聘1.8万人，合计约5万人。', ['3.2万人', '1.8万人'], true],
    ['甲县招聘320人，合计举办招聘会8场。', [], true],
    ['甲县招聘320人，合计500人。', [], true],
  ])('%s', (text, parts, fits) => {
    const rows = rowsOf(text);
    const last = rows[rows.length - 1];
    expect(quotes(rows, last?.total_of ?? [])).toEqual(parts);
    expect(last?.warnings.includes('sum_mismatch')).toBe(!fits);
  });
});

describe('repeated mentions', () => {
  it.each<[string, readonly string[]]>([
    ['全县帮助800余名毕业生就业。今年以来，全县帮助超过800余名毕业生就业。', ['800余名', '超过800余名']],
    ['全县帮助800余名毕业生就业。今年以来，全县招聘工人800余名。', []],
    ['甲地培训5人。乙地培训5人。', []],
    ['企业最高补贴50万元。个人最高补贴50万元。', []],
    ['全县提供岗位320个，另提供岗位320个。', []],
  ])('%s', (text, group) => {
    const rows = rowsOf(text);
    const repeated = rows.filter((row) => row.dup_group !== null);
    expect(repeated.map(({ quote }) => quote)).toEqual(group);
    expect(new Set(repeated.map((row) => row.dup_group))).toEqual(
      new Set(group.length > 0 ? [rows[0]?.record_id] : []),
    );
  });

  it('warns where one fact is told with two numbers', () => {
    const text = '上半年，全国城镇新增就业654万人。上半年，全国城镇新增就业698万人。';
    expect(rowsOf(text).map(({ warnings }) => warnings.includes('dup_conflict'))).toEqual([true, true]);
  });
});

describe('pairs', () => {
  it.each([
    ['见习岗位由年初的2800个增加到4600余个。', ['before', 'after'], ['level', 'level']],
    ['占比由2020年的22.5%提高到27.8%。', ['before', 'after'], ['share', 'share']],
    ['审批时间由原来的20个工作日压缩至8个工作日。', ['before', 'after'], ['level', 'level']],
    ['岗位增加到4600余个。', [null], ['level']],
  ])('%s', (text, roles, kinds) => {
    const rows = rowsOf(text);
    expect(rows.map((row) => row.pair_role)).toEqual(roles);
    expect(rows.map((row) => row.measure_kind)).toEqual(kinds);
    expect(new Set(rows.map((row) => row.pair_id))).toEqual(new Set([roles[0] === null ? null : rows[0]?.record_id]));
  });
});

describe('what a share is of and what a rate is per', () => {
  it.each([
    ['返乡28.6万人，占外出总数的23.8%。', '外出总数'],
    ['近三成企业扩大招聘。', '企业'],
    ['参会企业中，三成来自制造业。', '参会企业'],
    ['完成全年目标任务的59%。', '全年目标任务'],
    ['现场签约417人，其中三分之一是应届毕业生。', '人员'],
  ])('%s', (text, base) => {
    const row = rowsOf(text).find(({ measure_kind: kind }) => kind === 'share');
    expect(row?.base).toBe(base);
    expect(row?.warnings).not.toContain('base_missing');
  });

  it('warns of a share without a whole', () => {
    expect(rowsOf('女性占62%。')[0]?.warnings).toContain('base_missing');
  });

  it.each([
    ['对企业按每人每月1585元给予补贴。', '人·月'],
    ['技工月薪6000元。', '月'],
    ['每个居委会安排至少1名工作人员。', '居委会'],
    ['发放补贴1585万元。', null],
  ])('%s', (text, per) => expect(rowsOf(text)[0]?.per).toBe(per));
});

describe('confidence', () => {
  it.each([
    ['上半年，全国举办招聘会320场。', 0.9],
    ['上半年，全国技能人才320万人。', 0.7],
    ['技能人才320万人。', 0.5],
  ])('%s', (text, band) => expect(rowsOf(text)[0]?.confidence).toBe(band));
});
