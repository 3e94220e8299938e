import { describe, expect, it } from 'vitest';
import { areaOf, chainName, loadAreas, parentOf } from '../../src/context/areas.ts';

const table = loadAreas();
const code = (name: string, within: string | null, day: string): string | null =>
  areaOf(name, within, day, table)?.code ?? null;

/** Printed name, code of the context, day, code and full name expected. */
type Case = readonly [name: string, within: string | null, day: string, code: string, full: string];

const FOUND: readonly Case[] = [
  // Full names and chains.
  ['上海市', null, '', '310000', '上海市'],
  ['上海', null, '', '310000', '上海市'],
  ['湖南省', null, '', '430000', '湖南省'],
  ['湖南省湘潭市', null, '', '430300', '湖南省湘潭市'],
  ['湘潭县', null, '', '430321', '湖南省湘潭市湘潭县'],
  ['江苏省无锡市滨湖区', null, '', '320211', '江苏省无锡市滨湖区'],
  ['江苏滨湖区', null, '', '320211', '江苏省无锡市滨湖区'],
  ['四川甘孜州', null, '', '513300', '四川省甘孜藏族自治州'],
  ['四川省甘孜藏族自治州甘孜县', null, '', '513328', '四川省甘孜藏族自治州甘孜县'],
  ['上海宝山', null, '', '310113', '上海市宝山区'],
  ['吉林省吉林市', null, '', '220200', '吉林省吉林市'],
  ['北京朝阳', null, '', '110105', '北京市朝阳区'],
  ['辽宁朝阳', null, '', '211300', '辽宁省朝阳市'],
  ['天津和平', null, '', '120101', '天津市和平区'],
  ['沪', null, '', '310000', '上海市'],
  ['粤', null, '', '440000', '广东省'],
  ['川甘孜', null, '', '513300', '四川省甘孜藏族自治州'],
  ['全国', null, '', 'CN', '全国'],
  ['我国', '310000', '', 'CN', '全国'],
  // Short names: class and peoples left off.
  ['内蒙古', null, '', '150000', '内蒙古自治区'],
  ['广西', null, '', '450000', '广西壮族自治区'],
  ['宁夏', null, '', '640000', '宁夏回族自治区'],
  ['新疆', null, '', '650000', '新疆维吾尔自治区'],
  ['锡林郭勒', null, '', '152500', '内蒙古自治区锡林郭勒盟'],
  ['阿克苏', null, '', '652900', '新疆维吾尔自治区阿克苏地区'],
  ['黔东南', null, '', '522600', '贵州省黔东南苗族侗族自治州'],
  ['黔东南州', null, '', '522600', '贵州省黔东南苗族侗族自治州'],
  ['积石山', null, '', '622927', '甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县'],
  ['龙胜', null, '', '450328', '广西壮族自治区桂林市龙胜各族自治县'],
  ['巴里坤县', null, '', '650521', '新疆维吾尔自治区哈密市巴里坤哈萨克自治县'],
  ['浦东', null, '', '310115', '上海市浦东新区'],
  ['神农架', null, '', '429021', '湖北省神农架林区'],
  ['济源', null, '', '419001', '河南省济源市'],
  ['济源市', '410000', '', '419001', '河南省济源市'],
  ['石河子', null, '', '659001', '新疆维吾尔自治区石河子市'],
  ['东莞', null, '', '441900', '广东省东莞市'],
  // The highest unit of the name in the context.
  ['甘孜', '510000', '', '513300', '四川省甘孜藏族自治州'],
  ['甘孜', '513328', '', '513300', '四川省甘孜藏族自治州'],
  ['湘潭', '430000', '', '430300', '湖南省湘潭市'],
  ['恩施', null, '', '422800', '湖北省恩施土家族苗族自治州'],
  ['吉林', null, '', '220000', '吉林省'],
  ['吉林', '220200', '', '220000', '吉林省'],
  ['宝山', '310000', '', '310113', '上海市宝山区'],
  ['宝山', '310104', '', '310113', '上海市宝山区'],
  ['宝山', '230500', '', '230506', '黑龙江省双鸭山市宝山区'],
  ['徐汇', '330000', '', '310104', '上海市徐汇区'],
  ['河南', '632300', '', '410000', '河南省'],
  ['河北', '120000', '', '130000', '河北省'],
  ['河北区', '120000', '', '120105', '天津市河北区'],
  // Ordinary words in their parent, ambiguous names in a context.
  ['朝阳', '110000', '', '110105', '北京市朝阳区'],
  ['朝阳区', '110000', '', '110105', '北京市朝阳区'],
  ['朝阳区', '220100', '', '220104', '吉林省长春市朝阳区'],
  ['鼓楼区', '320100', '', '320106', '江苏省南京市鼓楼区'],
  ['鼓楼区', '350000', '', '350102', '福建省福州市鼓楼区'],
  ['新华', '130100', '', '130105', '河北省石家庄市新华区'],
  ['长安', '610000', '', '610116', '陕西省西安市长安区'],
  ['城区', '140500', '', '140502', '山西省晋城市城区'],
  ['赵县', null, '', '130133', '河北省石家庄市赵县'],
  // Names and codes of the day.
  ['肥乡', '130000', '2015-05-01', '130428', '河北省邯郸市肥乡县'],
  ['肥乡县', null, '2012-03-09', '130428', '河北省邯郸市肥乡县'],
  ['肥乡', '130000', '2023-05-01', '130407', '河北省邯郸市肥乡区'],
  ['肥乡县', null, '2023-05-01', '130407', '河北省邯郸市肥乡区'],
  ['肥乡县', null, '2018-05-01', '130428', '河北省邯郸市肥乡县'],
  ['肥乡区', null, '2018-05-01', '130407', '河北省邯郸市肥乡区'],
  ['广德', null, '2014-01-01', '341822', '安徽省宣城市广德县'],
  ['广德县', null, '2022-01-01', '341882', '安徽省宣城市广德市'],
  ['广德市', null, '2022-01-01', '341882', '安徽省宣城市广德市'],
  ['襄樊市', null, '2022-01-01', '420600', '湖北省襄阳市'],
  ['襄樊', null, '2008-01-01', '420600', '湖北省襄樊市'],
  ['定安县', null, '2005-01-01', '469025', '海南省定安县'],
  ['定安', null, '2022-01-01', '469021', '海南省定安县'],
  ['莱芜', null, '2014-01-01', '371200', '山东省莱芜市'],
  ['莱芜市', null, '2022-01-01', '370116', '山东省济南市莱芜区'],
  ['巢湖', null, '2009-01-01', '341400', '安徽省巢湖市'],
  ['巢湖', null, '2022-01-01', '340181', '安徽省合肥市巢湖市'],
  ['密云县', '110000', '2022-01-01', '110118', '北京市密云区'],
  ['思茅市', null, '2022-01-01', '530800', '云南省普洱市'],
  ['宣武区', null, '2008-01-01', '110104', '北京市宣武区'],
  // Hong Kong, Macau, Taiwan.
  ['香港', null, '', '810000', '香港特别行政区'],
  ['香港特别行政区', null, '', '810000', '香港特别行政区'],
  ['澳门', null, '', '820000', '澳门特别行政区'],
  ['台湾', null, '', '710000', '台湾省'],
];

describe('areaOf finds one area', () => {
  it.each(FOUND)('%s in %s on %s', (name, within, day, expected, full) => {
    expect(areaOf(name, within, day, table)).toMatchObject({ code: expected, name: full, warnings: [] });
  });
});

describe('areaOf says where an area has no code', () => {
  it.each([
    ['雄安新区', '', '130600', '河北省保定市雄安新区'],
    ['河北雄安新区', '', '130600', '河北省保定市雄安新区'],
    ['苏州工业园区', '', '320500', '江苏省苏州工业园区'],
    ['西咸新区', '', '610000', '陕西省西咸新区'],
    ['重庆两江新区', '', '500000', '重庆市两江新区'],
    ['新疆生产建设兵团', '', '650000', '新疆生产建设兵团'],
    ['宣武区', '2022-01-01', '110000', '北京市宣武区'],
  ])('%s on %s', (name, day, expected, full) => {
    expect(areaOf(name, null, day, table)).toMatchObject({
      code: expected,
      name: full,
      warnings: ['area_without_code'],
    });
  });
});

describe('areaOf does not guess', () => {
  it.each([
    ['鼓楼区', null, ''],
    ['朝阳区', null, ''],
    ['宝山', null, ''],
    ['城区', '320000', null],
    ['鼓楼区', '320000', '320000'],
  ])('%s in %s', (name, within, expected) => {
    const hit = areaOf(name, within, '', table);
    expect(hit?.code ?? null).toBe(expected);
    if (expected !== null) expect(hit?.warnings).toEqual(['region_ambiguous']);
  });

  it.each(['', '和平', '新华', '合作', '朝阳', '赵', '无此地', '上海市无此区', '广东湘潭市'])('%s is no area', (name) =>
    expect(areaOf(name, null, '', table)).toBeNull(),
  );
});

describe('the table as a whole', () => {
  const units = [...table.byCode.values()].flat();
  const current = units.filter(({ before }) => before === '');

  it('has the units of the newest list', () => expect(current.length).toBeGreaterThan(3200));

  it('resolves each current unit by its full name to its own code', () => {
    const wrong = current.filter((unit) => code(chainName(unit.code, '', table), null, '') !== unit.code);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('resolves each unit of the past to a unit that is valid today', () => {
    const today = new Set(current.map((unit) => unit.code));
    const past = units.filter(({ before }) => before !== '');
    const hits = past.map(({ name, code: old }) =>
      areaOf(chainName(parentOf(old, table) ?? '', '', table) + name, null, '2026-01-01', table),
    );
    expect(hits.filter((hit) => hit === null || !today.has(hit.code))).toEqual([]);
  });

  it.each([
    ['310113', '310000'],
    ['513328', '513300'],
    ['419001', '410000'],
    ['659001', '650000'],
    ['310000', 'CN'],
    ['CN', null],
  ])('%s lies in %s', (child, parent) => expect(parentOf(child, table)).toBe(parent));

  it.each([
    ['420600', '2008-01-01', '湖北省襄樊市'],
    ['420600', '2022-01-01', '湖北省襄阳市'],
    ['469025', '2005-01-01', '海南省定安县'],
    ['469025', '', '海南省白沙黎族自治县'],
    ['CN', '', '全国'],
    ['999999', '', ''],
  ])('%s on %s is %s', (of, day, name) => expect(chainName(of, day, table)).toBe(name));
});
