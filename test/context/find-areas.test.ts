import { describe, expect, it } from 'vitest';
import { loadAreas } from '../../src/context/areas.ts';
import { findAreas } from '../../src/context/find-areas.ts';

const table = loadAreas();
const found = (text: string): string[] => findAreas(text, 0, text.length, table).map((mention) => mention.text);

describe('findAreas', () => {
  it.each([
    ['宝山区人力资源和社会保障局', ['宝山区']],
    ['肇庆市人社局', ['肇庆市']],
    ['肇庆人社局', ['肇庆']],
    ['湖南省湘潭市举办招聘会', ['湖南省湘潭市']],
    ['上海市和江苏省无锡市滨湖区', ['上海市', '江苏省无锡市滨湖区']],
    ['上海宝山走访企业', ['上海宝山']],
    ['京津冀三地', []],
    ['河北雄安新区的企业', ['河北雄安新区']],
    ['甘孜专场招聘会', ['甘孜']],
    ['四川甘孜州理塘县', ['四川甘孜州理塘县']],
    ['新疆生产建设兵团招聘', ['新疆生产建设兵团']],
    ['香港、澳门、台湾青年', ['香港', '澳门', '台湾']],
    // Short names of counties stand only behind their parent.
    ['宝山走访企业', []],
    ['北京朝阳企业', ['北京朝阳']],
    ['朝阳产业招工', []],
    ['和平年代', []],
    ['天津和平', ['天津和平']],
    ['城区就业', []],
    ['阳泉市城区就业', ['阳泉市城区']],
    // Not out of the ends of two words.
    ['重大理论成果', []],
    ['最大同比增幅', []],
    ['推广安全用工', []],
    ['环保山林岗位', []],
    ['确保定点就业', []],
    ['在大同举办', ['大同']],
    ['大同、保定等地', ['大同', '保定']],
    ['大同人社局', ['大同']],
    ['大同市和保定市', ['大同市', '保定市']],
    ['省市和县级部门', []],
    ['建成县级平台', []],
    ['离开县城', []],
    ['赵县人社局', ['赵县']],
    ['石家庄市赵县招工', ['石家庄市赵县']],
    ['上海市场用工', ['上海']],
    ['河南县域经济', ['河南']],
    ['黄河南岸的村', []],
    ['线上海量岗位', []],
    ['隆重庆祝劳动节', []],
    ['其中卫生岗位', []],
    ['中卫市卫生岗位', ['中卫市']],
    ['南京东路的门店', []],
    ['上海南京东路', ['上海']],
    ['湖南部分地区', ['湖南']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('keeps to its stretch and places what it finds', () => {
    const text = '北京市与湖南省湘潭市';
    expect(findAreas(text, 3, 8, table)).toEqual([{ start: 4, end: 7, text: '湖南省', candidates: ['430000'] }]);
  });

  it('gives every code of a name', () => {
    const [mention] = findAreas('鼓楼区就业中心', 0, 7, table);
    expect([...(mention?.candidates ?? [])].sort()).toEqual(['320106', '320302', '350102', '410204']);
  });
});
