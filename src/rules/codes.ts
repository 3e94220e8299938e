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

/** What metrics count, and the units that such a figure may have; figures of two dimensions are never compared. */
export const DIMENSION_UNITS = {
  persons: ['PERSON'],
  person_times: ['PERSON_TIME'],
  headcount: ['HEADCOUNT', 'PERSON'],
  households: ['HOUSEHOLD'],
  organisations: ['ORG'],
  organisation_times: ['ORG_TIME'],
  jobs: ['JOB'],
  events: ['EVENT'],
  money: ['CNY'],
  percent: ['PERCENT'],
  ratio: ['TIMES'],
  duration: ['WORKDAY', 'DAY', 'HOUR'],
  documents: ['DOCUMENT'],
  items: ['ITEM'],
  cases: ['CASE'],
  places: ['PLACE'],
  sites: ['SITE', 'PLACE'],
  institutions: ['INSTITUTION'],
  teams: ['TEAM'],
  vehicle_trips: ['VEHICLE_TRIP'],
} as const satisfies Readonly<Record<string, readonly (typeof UNIT_CODES)[number][]>>;

export type Dimension = keyof typeof DIMENSION_UNITS;

/** All dimensions, for the schema of the packs. */
export const DIMENSIONS = Object.keys(DIMENSION_UNITS) as [Dimension, ...Dimension[]];

/** Subject fields: work and pay, or anything else that an article counts. */
export const TOPICS = ['employment', 'other'] as const;

export type UnitCode = (typeof UNIT_CODES)[number];
export type RefusalClass = (typeof REFUSAL_CLASSES)[number];
