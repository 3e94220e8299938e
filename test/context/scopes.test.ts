import { describe, expect, it } from 'vitest';
import { rowsOf } from '../support.ts';

/** Organisation and area of each row of an article. */
function scopesOf(title: string, text: string): [string | null, string | null][] {
  const rows = rowsOf(`${title}\n发布时间：2025-06-20\n\n${text}\n`);
  return rows.map(({ organisation, ref_area }) => [organisation, ref_area]);
}

describe('places that no table holds', () => {
  it.each([
    ['a body in the lead', '明湖县：稳岗', '明湖县人社局举办招聘会36场。', [['明湖县人社局', null]]],
    ['their own 全县', '明湖县：稳岗', '截至5月底，全县培训3600人。', [['明湖县', null]]],
    ['with the province stated', '湖南省明湖县：稳岗', '全县培训3600人。', [['湖南省明湖县', '430000']]],
    ['a zone in a city', '赣州明湖新区：稳岗', '全区培训3600人。', [['江西省赣州市明湖新区', '360700']]],
    ['the zone by its short name', '赣州明湖新区：稳岗', '明湖新区培训3600人。', [['明湖新区', '360700']]],
    ['全市 without a name is not the country', '稳岗快讯', '全市培训3600人。', [[null, null]]],
    ['nor is nothing at all', '稳岗快讯', '培训3600人。', [[null, null]]],
    ['我国 is', '稳岗快讯', '我国培训3600万人。', [[null, 'CN']]],
    ['a class of places is none', '稳岗快讯', '各试点县培训3600人。', [[null, null]]],
  ])('%s', (_case, title, text, expected) => {
    expect(scopesOf(title, text)).toEqual(expected);
  });
});

describe('firms', () => {
  const title = '走进浙江岳红制衣有限公司';
  it.each([
    [
      'own the article that is called after them',
      title,
      '在金华，公司新招工人86人。',
      [['浙江岳红制衣有限公司', '330700']],
    ],
    ['by their short name', title, '金华市的岳红制衣招工86人。', [['岳红制衣', '330700']]],
    ['govern what follows', '金华市：稳岗', '岳红制衣有限公司复工。公司招工86人。', [['岳红制衣有限公司', '330700']]],
    [
      'are not counted ones',
      '金华市：稳岗',
      '有36家公司招工86人。',
      [
        ['浙江省金华市', '330700'],
        ['浙江省金华市', '330700'],
      ],
    ],
  ])('%s', (_case, head, text, expected) => {
    expect(scopesOf(head, text)).toEqual(expected);
  });
});

describe('people', () => {
  const intro = '长沙市人社局副局长高远帆、岳麓区人社局局长方见山答记者问。';
  it.each([
    ['speakers stand for their bodies', `${intro}\n\n方见山：我区培训360人。`, [['岳麓区人社局', '430104']]],
    ['and keep the floor', `${intro}\n\n方见山：好的。\n\n今年培训360人。`, [['岳麓区人社局', '430104']]],
    ['private persons act for no body', '缝纫工罗小满每月挣3600元。', [[null, '430100']]],
    ['nor where they once worked', '缝纫工罗小满去年在义乌打工，每月挣3600元。', [[null, '430100']]],
    ['quoted before they are named', '“一年能挣3.6万元。”村民罗小满说。', [[null, '430100']]],
    ['a class of people is nobody', '农民工人均挣3600元。', [['湖南省长沙市', '430100']]],
  ])('%s', (_case, text, expected) => {
    expect(scopesOf('长沙市：稳岗', text)).toEqual(expected);
  });
});

describe('walks', () => {
  it.each([
    [
      'each clause its county',
      '浏阳市培训360人；宁乡市“绣娘”培训280人。',
      [
        ['浏阳市', '430181'],
        ['宁乡市', '430182'],
      ],
    ],
    [
      'back with 全市',
      '岳麓区培训360人。全市培训3600人。',
      [
        ['岳麓区', '430104'],
        ['湖南省长沙市', '430100'],
      ],
    ],
    ['a town acts in its county', '在浏阳市，明湖镇培训360人。', [['明湖镇', '430181']]],
    ['在全省率先 is no area', '在全省率先建成驿站36个。', [['湖南省长沙市', '430100']]],
    [
      '各地 governs its sentence only',
      '各地培训36万人。今年培训360人。',
      [
        ['各地', '430100'],
        ['湖南省长沙市', '430100'],
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(scopesOf('长沙市：稳岗', text)).toEqual(expected);
  });
});

describe('places named nearby', () => {
  it.each([
    [
      'a county that the paragraph walks to',
      '国家就业政策观察',
      '走进湖南省长沙市宁乡市，零工大厅人头攒动。市人社局登记零工360人。',
      [['市人社局', '430182']],
    ],
    [
      'short names of counties beside their prefecture',
      '菏泽市：稳岗',
      '曹县、郓城、东明三地同步招聘。郓城会场提供岗位880个；东明提供岗位360个。',
      [
        ['郓城会场', '371725'],
        ['东明', '371728'],
      ],
    ],
    [
      'places that take turns do not last',
      '湖南省：稳岗',
      '长沙市培训360人；株洲市培训280人。下一步，将培训900人。',
      [
        ['长沙市', '430100'],
        ['株洲市', '430200'],
        ['湖南省', '430000'],
      ],
    ],
    [
      'nor does a part',
      '湖南省：稳岗',
      '湖南省培训960人，其中长沙培训360人。另有企业招工86人。',
      [
        ['湖南省', '430000'],
        ['长沙', '430100'],
        ['湖南省', '430000'],
      ],
    ],
    [
      'where people went is not who sent them',
      '百色市：稳岗',
      '百色市输出960人，其中在广东省务工360人；两地新增86人。',
      [
        ['百色市', '451000'],
        ['百色市', '440000'],
        ['百色市', '451000'],
      ],
    ],
    ['a list of goals', '怀化市：稳岗', '多数流向广东，浙江、江苏合计占20%。', [['湖南省怀化市', '431200']]],
    ['the name of a day', '盐城市：稳岗', '全国助残日前后，招聘86人。', [['江苏省盐城市', '320900']]],
  ])('%s', (_case, head, text, expected) => {
    expect(scopesOf(head, text)).toEqual(expected);
  });
});

describe('schools', () => {
  const title = '昆明明湖理工学院发布就业报告';
  it.each([
    ['own their report', title, '学校毕业生共3600人。', [['昆明明湖理工学院', '530100']]],
    ['are no firms', title, '公司招工86人。', [['昆明明湖理工学院', '530100']]],
    ['whose graduates act for nobody', '昆明市：稳岗', '明湖大学毕业生360人。', [['云南省昆明市', '530100']]],
  ])('%s', (_case, head, text, expected) => {
    expect(scopesOf(head, text)).toEqual(expected);
  });
});

describe('fragments', () => {
  it.each([
    ['of a sentence before 公司', '这家成立于2015年的公司招工86人。', [['浙江省杭州市', '330100']]],
    ['of what a survey asks', '据薪酬调查，平均工资8600元。', [['浙江省杭州市', '330100']]],
    ['of a quarter', '今年一季度公司招工86人。', [['浙江省杭州市', '330100']]],
  ])('%s', (_case, text, expected) => {
    expect(scopesOf('杭州市：稳岗', text)).toEqual(expected);
  });
});

describe('a page that names its place in the name of its site only', () => {
  it('has the area of the site', () => {
    const page = '<title>2025年全省技工院校招生情况_贵州人社网</title><p>全省招生3600人。贵阳市招生860人。</p>';
    expect(rowsOf(page, 'page.html').map(({ ref_area }) => ref_area)).toEqual(['520000', '520100']);
  });
});

describe('who signs', () => {
  it.each([
    [
      '关于做好补贴申报工作的通知\n\n企业招用毕业生的，按每人1000元给予补贴。\n\n湛江市人力资源和社会保障局\n2023年6月9日',
      '440800',
    ],
    ['关于做好补贴申报工作的通知\n\n企业招用毕业生的，按每人1000元给予补贴。\n\n咨询电话：12333', null],
  ])('%j', (text, area) => {
    const rows = rowsOf(text);
    expect(rows.map((row) => row.ref_area)).toEqual([area]);
  });
});
