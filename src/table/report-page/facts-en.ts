/** English words of derivations. */
type Names = Readonly<Record<string, string>>;

export const FACTS_EN: Names = {
  bounds: 'interval',
  number: 'number',
  unit: 'unit',
  entity: 'entity',
  predicate: 'predicate',
  measure_kind: 'measure',
  status: 'status',
  period: 'period',
  cumulative: 'cumulative',
  organisation: 'organisation',
  ref_area: 'area',
  metric: 'metric',
};

export const BASES_EN: Names = {
  stated: 'stated',
  inherited: 'as before',
  inferred: 'inferred',
  carried: 'from an earlier sentence',
  default: 'default',
  relative: 'counted from the publication day',
  year_inferred: 'year from the context',
  publication: 'the publication day',
  none: 'nothing says it',
  after: 'behind the number',
  before: 'before the number',
  list: 'shared by a list',
  exact: 'exact number',
  lexical: 'meaning of the words',
  convention: 'convention',
};

export const WHYS_EN: Names = {
  compared: 'is what is compared with',
  name: 'is part of a name',
  dateline: 'is the day of the report',
  length: 'is a length of time',
  behind: 'stands behind the number',
  farther: 'another is nearer',
  dimension: 'measures something else',
  measure: 'is another kind of measure',
  per: 'is per something else',
  blocked: 'a word rules it out',
  shorter: 'another is longer',
  tie: 'neither wins',
};
