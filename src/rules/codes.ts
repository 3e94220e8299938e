/** Units of the table (guidelines section 6); also the classes of counted nouns. */
export const UNIT_CODES = [
  'PERSON',
  'PERSON_TIME',
  'HEADCOUNT',
  'ORG',
  'ORG_TIME',
  'HOUSEHOLD',
  'JOB',
  'EVENT',
  'CNY',
  'USD',
  'HKD',
  'TWD',
  'EUR',
  'JPY',
  'PERCENT',
  'PP',
  'TIMES',
  'PLACE',
  'SITE',
  'INSTITUTION',
  'TEAM',
  'CASE',
  'DOCUMENT',
  'ITEM',
  'VEHICLE_TRIP',
  'WORKDAY',
  'DAY',
  'MONTH',
  'YEAR',
  'HOUR',
  'OTHER',
] as const;

/** Classes of section 2.1: why a numeral is no figure. */
export const REFUSAL_CLASSES = [
  'date',
  'time',
  'ordinal',
  'doc_number',
  'identifier',
  'list_marker',
  'slogan',
  'name',
  'enumeration',
  'condition',
  'indefinite',
  'lexical',
] as const;

export type UnitCode = (typeof UNIT_CODES)[number];
export type RefusalClass = (typeof REFUSAL_CLASSES)[number];
