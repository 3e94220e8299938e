import { describe, expect, it } from 'vitest';
import { isImplausible, type MetricClue, metricOf, metricTable } from '../../src/context/metric.ts';
import { compile } from '../../src/rules/compile.ts';
import { shippedPacks } from '../support.ts';

const { rules } = compile(shippedPacks());
const table = metricTable(rules);

const NOTHING: MetricClue = {
  entity: '',
  entityHead: '',
  predicate: '',
  predicateHead: '',
  base: '',
  per: '',
  unitCode: 'PERSON',
  measureKind: 'level',
  clause: '',
  sentence: '',
  title: '',
};

const clue = (entity: string, predicate: string, unitCode: string, more: Partial<MetricClue> = {}): MetricClue => ({
  ...NOTHING,
  entity,
  predicate,
  unitCode,
  ...more,
});

type Case = readonly [
  entity: string,
  predicate: string,
  unit: string,
  metric: string | null,
  more?: Partial<MetricClue>,
];

const SHARE = { measureKind: 'share' };

const CASES: Record<string, readonly Case[]> = {
  'named by the entity': [
    ['城镇新增就业', '新增', 'PERSON', 'urban_new_employment'],
    ['全县城镇净增就业', '为', 'PERSON', 'urban_net_employment_growth'],
    ['新增就业岗位', '新增', 'JOB', 'new_jobs_created'],
    ['全省城镇调查失业率', '为', 'PERCENT', 'surveyed_unemployment_rate'],
    ['31个大城市城镇调查失业率', '为', 'PERCENT', 'surveyed_unemployment_rate_31_cities'],
    ['16至24岁人口调查失业率', '为', 'PERCENT', 'surveyed_unemployment_rate_16_24'],
    ['城镇登记失业率', '控制在', 'PERCENT', 'registered_unemployment_rate'],
    ['求人倍率', '为', 'TIMES', 'job_vacancy_ratio'],
    ['农民工总量', '为', 'PERSON', 'migrant_workers_total'],
    ['外出农民工', '为', 'PERSON', 'migrant_workers_outgoing'],
    ['脱贫人口务工规模', '达', 'PERSON', 'poverty_alleviated_workers'],
    ['高校毕业生去向落实率', '达', 'PERCENT', 'graduates_placement_rate'],
    ['月最低工资标准', '调整为', 'CNY', 'minimum_wage'],
    ['技能人才总量', '达', 'PERSON', 'skilled_workforce'],
    ['高技能人才总量', '达', 'PERSON', 'high_skilled_workforce'],
    ['基本养老保险参保人数', '达', 'PERSON', 'pension_participants'],
    ['城镇职工基本养老保险参保人数', '达', 'PERSON', 'worker_pension_participants'],
    ['工伤参保人数', '达', 'PERSON', 'work_injury_insurance_participants'],
    ['失业保险金标准', '为', 'CNY', 'unemployment_benefit_monthly'],
    ['创业担保贷款', '发放', 'CNY', 'startup_guaranteed_loan_amount'],
    ['就业见习岗位', '募集', 'JOB', 'internship_posts'],
    ['乡村公益性岗位', '开发', 'JOB', 'public_welfare_posts'],
    ['零工驿站', '建成', 'SITE', 'casual_labour_markets'],
    ['就业服务专员', '配备', 'PERSON', 'employment_service_specialists'],
    ['返岗专列', '开行', 'VEHICLE_TRIP', 'chartered_transport_trips'],
    ['劳动人事争议案件', '审结', 'CASE', 'labour_dispute_cases'],
    ['简历', '收到', 'DOCUMENT', 'resumes_received'],
    ['零就业家庭', '帮扶', 'HOUSEHOLD', 'zero_employment_households_assisted'],
  ],
  'named over entity and predicate': [
    ['失业人员', '再就业', 'PERSON', 'reemployed_unemployed'],
    ['贫困劳动力', '就业', 'PERSON', 'poverty_alleviated_workers'],
    ['第三产业就业人员', '占', 'PERCENT', 'employment_share_tertiary', SHARE],
    ['社会保险基金', '收入', 'CNY', 'social_insurance_fund_revenue'],
    ['劳动力', '输送', 'PERSON', 'labour_transferred_persons'],
    ['岗位', '推送', 'PERSON_TIME', 'job_recommendation_person_times'],
  ],
  'told by a list beside another': [
    ['就业困难人员', '帮扶实现就业', 'PERSON', 'hard_to_employ_employed'],
    ['重点企业', '服务', 'ORG', 'key_enterprises_served'],
    ['企业', '全面排查', 'ORG', 'enterprises_surveyed'],
    ['企业', '签订劳务协作协议', 'ORG', 'labour_agreement_enterprises'],
    ['城市', '开展劳务对接', 'PLACE', 'labour_cooperation_partners'],
    ['用工需求', '解决', 'HEADCOUNT', 'labour_demand_met'],
    ['用工需求', '发布', 'HEADCOUNT', 'recruitment_demand_headcount'],
    ['高校', '涵盖', 'INSTITUTION', 'partner_universities'],
    ['高校', '走进', 'INSTITUTION', 'universities_served'],
    ['工作人员', '安排', 'PERSON', 'community_employment_staff', { per: '社区' }],
    ['失业金', '为', 'CNY', 'unemployment_benefit_monthly', { per: '月' }],
    [
      '岗位',
      '面向高校毕业生',
      'PERCENT',
      'share_soe_posts_for_graduates',
      {
        ...SHARE,
        base: '国有企业岗位',
        sentence: '国有企业拿出四成岗位面向高校毕业生。',
      },
    ],
    ['城镇新增就业', '完成', 'PERCENT', 'annual_target_completion_rate', { ...SHARE, base: '全年目标任务' }],
  ],
  'told by the words around it': [
    ['人员', '覆盖', 'PERSON', 'pension_participants', { clause: '其中基本养老保险覆盖320万人' }],
    ['企业', '发放', 'ORG', 'ui_stabilisation_refund_enterprises', { clause: '向86户企业发放稳岗返还资金260万元' }],
    [
      '总支出',
      '为',
      'CNY',
      'social_insurance_fund_expenditure',
      { sentence: '社会保险基金总收入9亿元，总支出8亿元。' },
    ],
    ['企业', '参加', 'ORG', 'recruiting_enterprises', { title: '春季招聘进园区' }],
    ['失业率', '为', 'PERCENT', 'surveyed_unemployment_rate_16_24', { clause: '16至24岁劳动力失业率为15.1%' }],
  ],
  'the longer one wins': [
    ['创业培训', '开展', 'PERSON', 'startup_training_persons'],
    ['一次性留工培训补助', '发放', 'CNY', 'retention_training_subsidy_amount'],
    ['就业专项资金', '投入', 'CNY', 'employment_special_fund_amount'],
    ['应届毕业生', '达成初步就业意向', 'PERSON', 'employment_intention_persons'],
    ['直播招聘活动', '举办', 'EVENT', 'live_recruitment_sessions'],
  ],
  'null where what is counted disagrees': [
    ['城镇新增就业', '新增', 'PERSON_TIME', null],
    ['岗位', '提供', 'OTHER', null],
    ['招聘会', '举办', 'ORG', null],
    ['城镇新增就业', '增长', 'PERCENT', null, { measureKind: 'change_rel' }],
    ['企业', '是', 'TIMES', null, { measureKind: 'ratio' }],
  ],
  'null where nothing names it': [
    ['民营企业', '占', 'PERCENT', null, SHARE],
    ['就业困难人员', '认定', 'PERSON', null],
    ['技能人才', '引进', 'PERSON', null],
    ['基层管理岗位', '开发设立', 'JOB', null],
    ['30至59岁人口城镇调查失业率', '为', 'PERCENT', null],
    ['民生政策', '出台', 'ITEM', null],
    ['', '', 'PERSON', null],
  ],
  'null where it is a rate of pay': [
    ['一次性吸纳就业补贴', '给予', 'CNY', null, { per: '人' }],
    ['个人创业担保贷款额度', '提高至', 'CNY', null],
  ],
  'changes by their own words': [
    ['城镇新增就业', '多增', 'PERSON', 'urban_new_employment', { measureKind: 'change_abs' }],
    ['城镇登记失业率', '下降', 'PP', 'registered_unemployment_rate', { measureKind: 'change_abs' }],
  ],
};

describe.each(Object.entries(CASES))('%s', (_title, cases) => {
  it.each(cases)('%s %s %s', (entity, predicate, unit, metric, more = {}) => {
    expect(metricOf(clue(entity, predicate, unit, more), table).metric).toBe(metric);
  });
});

const all = Object.values(CASES).flat();

describe('what comes with the metric', () => {
  it('is the same whatever the order of the rules', () => {
    const turned = metricTable([...rules].reverse());
    for (const [entity, predicate, unit, , more = {}] of all) {
      const asked = clue(entity, predicate, unit, more);
      expect(metricOf(asked, turned)).toEqual(metricOf(asked, table));
    }
  });

  it('names the rule, its Chinese name, and what lost to it', () => {
    expect(metricOf(clue('用工需求', '解决', 'HEADCOUNT'), table)).toEqual({
      metric: 'labour_demand_met',
      zh: '解决用工需求人数',
      topic: 'employment',
      rule: 'metrics-recruitment/labour-demand-met',
      topicRule: null,
      ambiguous: false,
      lost: [{ rule: 'metrics-recruitment/recruitment-demand-headcount', why: 'shorter' }],
    });
  });

  it.each([
    ['创业担保贷款', '发放', 'CASE', {}, 'metrics-entrepreneurship/startup-guaranteed-loan-amount', 'dimension'],
    ['城镇新增就业', '占', 'PERSON', SHARE, 'metrics-employment/urban-new-employment', 'measure'],
    ['扩岗补助', '给予', 'CNY', { per: '人' }, 'metrics-funds/hiring-expansion-subsidy-amount', 'per'],
    ['登记失业人员', '就业', 'PERSON', {}, 'metrics-market/registered-unemployed', 'blocked'],
  ] as const)('%s %s %s: %o, %s lost: %s', (entity, predicate, unit, more, rule, why) => {
    expect(metricOf(clue(entity, predicate, unit, more), table).lost).toContainEqual({ rule, why });
  });
});

const rule = (id: string, words: readonly string[], predicates?: readonly string[]) => ({
  ...(rules.find((one) => one.kind === 'metric' && one.metric === 'jobs_offered') as (typeof rules)[number]),
  name: `mine/${id}`,
  metric: id,
  phrases: words,
  entity_any: undefined,
  predicate_any: undefined,
  not_words: undefined,
  predicates,
});

describe('a tie', () => {
  const tied = [rule('red', ['红茶岗']), rule('green', ['绿茶岗'], ['采摘'])] as unknown as typeof rules;

  it('gives no metric and says so', () => {
    const hit = metricOf(clue('红茶岗和绿茶岗', '提供', 'JOB'), metricTable(tied));
    expect(hit).toMatchObject({ metric: null, rule: null, ambiguous: true });
    expect(hit.lost.map(({ why }) => why)).toEqual(['tie', 'tie']);
  });

  it('is settled by a typical verb', () => {
    const hit = metricOf(clue('红茶岗和绿茶岗', '采摘', 'JOB'), metricTable(tied));
    expect(hit).toMatchObject({ metric: 'green', ambiguous: false });
  });
});

describe('topic where no metric tells it', () => {
  it.each([
    ['养老床位', '新增', '', 'other'],
    ['企业用地面积', '为', '', 'other'],
    ['医院招聘岗位', '设立', '', 'employment'],
    ['人员', '惠及', '新建住房惠及3200人', 'other'],
    ['人员', '惠及', '失业保险惠及3200人', 'employment'],
    ['茶杯', '有', '', 'employment'],
  ])('%s %s %s: %s', (entity, predicate, clause, topic) => {
    expect(metricOf(clue(entity, predicate, 'OTHER', { clause }), table).topic).toBe(topic);
  });
});

describe('what is believed', () => {
  it.each([
    ['surveyed_unemployment_rate', 5.1, false],
    ['surveyed_unemployment_rate', 510, true],
    ['urban_new_employment', 13_000_000, false],
    ['urban_new_employment', 130_000_000, true],
    ['annual_target_completion_rate', 118, false],
    ['outreach_events', 1e12, false],
    ['surveyed_unemployment_rate', null, false],
    ['no_such_metric', 1, false],
    [null, 1, false],
  ] as const)('%s %d', (metric, value, want) => expect(isImplausible(metric, value, table)).toBe(want));
});
