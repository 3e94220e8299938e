/** Chinese words of derivations: facts, what they rest on, why candidates lost. */
type Names = Readonly<Record<string, string>>;

export const FACTS_ZH: Names = {
  bounds: '区间',
  number: '数字',
  unit: '单位',
  entity: '对象',
  predicate: '谓语',
  measure_kind: '度量',
  status: '状态',
  period: '时期',
  cumulative: '累计',
  organisation: '机构',
  ref_area: '地区',
  metric: '指标',
};

export const BASES_ZH: Names = {
  stated: '明说',
  inherited: '承前',
  inferred: '推断',
  carried: '承前句',
  default: '缺省',
  relative: '据发布日推算',
  year_inferred: '年份据上下文',
  publication: '据发布日',
  none: '无依据',
  after: '在数之后',
  before: '在数之前',
  list: '列举共有',
  exact: '确数',
  lexical: '词义',
  convention: '约定',
};

export const WHYS_ZH: Names = {
  compared: '是比较的基期',
  name: '是名称的一部分',
  dateline: '是报道日期',
  length: '是时长',
  behind: '在数之后',
  farther: '另有更近者',
  dimension: '量纲不合',
  measure: '度量不合',
  per: '分母不合',
  blocked: '遇排除词',
  shorter: '另有更长者',
  tie: '相持不下',
};
