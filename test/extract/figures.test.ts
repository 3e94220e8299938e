import { describe, expect, it } from 'vitest';
import { extracted, rowsOf } from '../support.ts';

/** text → [quote, unit_code, entity] of every row. */
const FIGURES: readonly (readonly [string, readonly (readonly [string, string, string | null])[]])[] = [
  [
    '会上推介320余家企业约2600个职位。',
    [
      ['320余家', 'ORG', '企业'],
      ['约2600个', 'JOB', '职位'],
    ],
  ],
  [
    '县里受理180家企业4210人次申请。',
    [
      ['180家', 'ORG', '企业'],
      ['4210人次', 'PERSON_TIME', '人员'],
    ],
  ],
  ['帮扶680多万脱贫人口稳定就业。', [['680多万', 'PERSON', '脱贫人口']]],
  [
    '为支持吸纳3亿多人就业的7000多万个体工商户。',
    [
      ['3亿多人', 'PERSON', '人员'],
      ['7000多万', 'ORG', '个体工商户'],
    ],
  ],
  [
    '岗位3200余个、1万多个用人需求同步上线。',
    [
      ['3200余个', 'JOB', '岗位'],
      ['1万多个', 'HEADCOUNT', '用人需求'],
    ],
  ],
  [
    '给予专科生每人每月800元、本科生每人每月1200元的生活补贴。',
    [
      ['800元', 'CNY', '生活补贴'],
      ['1200元', 'CNY', '生活补贴'],
    ],
  ],
  ['新建厂房6,500平方米。', [['6,500平方米', 'OTHER', '厂房']]],
];

describe('what is counted', () => {
  it.each(FIGURES)('%s', (text, want) => {
    expect(rowsOf(text).map((row) => [row.quote, row.unit_code, row.entity])).toEqual(want);
  });
});

const MEASURES: readonly (readonly [string, readonly (readonly [number, string, string])[]])[] = [
  [
    '城镇登记失业率3.4%，同比下降0.2个百分点。',
    [
      [3.4, 'PERCENT', 'level'],
      [-0.2, 'PP', 'change_abs'],
    ],
  ],
  ['参保人数比上年末增加120万人。', [[1200000, 'PERSON', 'change_abs']]],
  ['发放额较上年增长2.5倍。', [[250, 'PERCENT', 'change_rel']]],
  ['岗位数是上年的1.6倍。', [[1.6, 'TIMES', 'ratio']]],
  ['技能岗位占比超六成。', [[60, 'PERCENT', 'share']]],
  ['完成省定目标的112.5%。', [[112.5, 'PERCENT', 'share']]],
  ['登记失业人数下降约2%。', [[-2, 'PERCENT', 'change_rel']]],
];

describe('levels, changes, shares', () => {
  it.each(MEASURES)('%s', (text, want) => {
    expect(rowsOf(text).map((row) => [row.value, row.unit_code, row.measure_kind])).toEqual(want);
  });
});

const NONE: readonly string[] = [
  '一是稳岗位，二是扩岗位，三是强服务。',
  '会议依据国发〔2019〕28号文件召开。',
  '扎实做好“六稳”“六保”工作。',
  '第37场新闻发布会于6月5日9：30举行。',
  '通过3个保障、5个服务稳就业。',
  '县、乡、村三级联动送岗。',
  '年满16周岁且连续失业6个月以上的人员可以申请。',
  '咨询电话：12333，邮编215000。',
  '余杭区、万州区、六安市、四川省分别动员部署。',
  '“百万人才兴业”行动正式启动。',
  '确保零就业家庭动态清零。',
  '参加百日千万招聘专项行动。',
];

describe('numbers that are no figures', () => {
  it.each(NONE)('%s', (text) => {
    expect(rowsOf(text).map((row) => row.quote)).toEqual([]);
  });
});

describe('every numeral that gave no row says why', () => {
  it('names the class', () => {
    const { refusals } = extracted('第37场发布会举行，进一步部署“六稳”工作。');
    expect(refusals.map((one) => one.reason)).toEqual(['ordinal', 'lexical', 'slogan']);
  });
});

describe('hostile text', () => {
  const MANY = 100_000;
  it.each(['9', '一', ',', '万', '十', '1、', '百分之', '“', '<', '1人、'])(
    '%s repeated gives no absurd value',
    (sign) => {
      const { rows } = extracted(sign.repeat(MANY / sign.length));
      expect(rows.every((row) => row.value === null || Number.isFinite(row.value))).toBe(true);
    },
  );

  it('names an absurd number as a problem', () => {
    expect(extracted(`全县培训${'9'.repeat(400)}人。`).problems.map((one) => one.code)).toContain('absurd_number');
  });
});
