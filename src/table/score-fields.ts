/** When each field of a row is right; one rule a field. */
import type { Approx, Observation } from '../types.ts';
import type { GoldFigure } from './gold.ts';
import { bare, isNear, isWithin, likeness, numberOrNull, textOrNull } from './score-text.ts';

/** A gold figure and the row that was found for it. */
export interface Pair {
  readonly gold: GoldFigure;
  readonly row: Partial<Observation>;
  /** The id of the gold figure that the row's `subset_of` leads to; null where it is empty, '?' where it leads to none. */
  readonly parent: string | null;
}

interface FieldRule {
  /** The column of the table that answers. */
  readonly column: keyof Observation;
  /** Keys of the gold; where a figure has none of them the field is not scored. */
  readonly stated: readonly string[];
  readonly isRight: (pair: Pair) => boolean;
  /** Wanted and got, as a person reads them; the gold's and the row's own value if absent. */
  readonly shown?: (pair: Pair) => readonly [string, string];
}

/** The other right answers that the gold lists. */
function others(gold: GoldFigure, field: string): readonly unknown[] {
  const listed = gold[`${field}_alt`];
  return Array.isArray(listed) ? listed : [];
}

function answers(gold: GoldFigure, field: string): readonly unknown[] {
  return [gold[field], ...others(gold, field)];
}

/** A code or a day: the very text of one of the answers. */
function isOneOf(field: keyof Observation): FieldRule {
  return {
    column: field,
    stated: [field],
    isRight: ({ gold, row }) => answers(gold, field).map(textOrNull).includes(textOrNull(row[field])),
  };
}

function isQuote({ gold, row }: Pair): boolean {
  return bare(gold.quote) === bare(row.quote);
}

function isValue({ gold, row }: Pair): boolean {
  return answers(gold, 'value').some((value) => isNear(numberOrNull(value), numberOrNull(row.value)));
}

function areBounds({ gold, row }: Pair): boolean {
  const accepted = [[gold.lower, gold.upper], ...(others(gold, 'bounds') as (readonly unknown[])[])];
  const fits = (want: unknown, got: unknown): boolean => isNear(numberOrNull(want), numberOrNull(got));
  return accepted.some(([lower, upper]) => fits(lower, row.lower) && fits(upper, row.upper));
}

const HALF_OPEN = { opening: '[', closing: ')' };
/** Which ends belong to the interval, where the gold does not say; closed for the kinds not named. */
const ENDS: Readonly<Partial<Record<Approx, { readonly opening: string; readonly closing: string }>>> = {
  over: HALF_OPEN,
  nearly: HALF_OPEN,
  several: HALF_OPEN,
  less_than: HALF_OPEN,
  at_least: HALF_OPEN,
  more_than: { opening: '(', closing: ')' },
};

/** `[,)`: an interval without its numbers; a negative change turns it round. */
function endsOf(gold: GoldFigure): string {
  const { opening, closing } = ENDS[gold.approx as Approx] ?? { opening: '[', closing: ']' };
  if ((numberOrNull(gold.value) ?? 0) >= 0) return `${opening},${closing}`;
  return `${closing === ')' ? '(' : '['},${opening === '(' ? ')' : ']'}`;
}

function bracketsOf(interval: unknown): string {
  return String(interval ?? '').replace(/[^[\](),]/g, '');
}

function isInterval({ gold, row }: Pair): boolean {
  return bracketsOf(gold.bounds ?? endsOf(gold)) === bracketsOf(row.bounds);
}

const ENTITY_EXTRA = 6;
const ENTITY_LIKENESS = 0.75;

/** Right where an accepted name is the same, little more or less, or ends alike and shares most of its characters. */
function isEntity({ gold, row }: Pair): boolean {
  const wanted = answers(gold, 'entity').map(bare);
  const got = bare(row.entity);
  if (got === '') return wanted[0] === '';
  return wanted.some((want) => {
    const endsAlike = want.slice(-2) === got.slice(-2) && likeness(want, got) >= ENTITY_LIKENESS;
    return want !== '' && (isWithin(want, got, ENTITY_EXTRA) || endsAlike);
  });
}

function isEntityExact({ gold, row }: Pair): boolean {
  return answers(gold, 'entity').map(bare).includes(bare(row.entity));
}

const PREDICATE_EXTRA = 8;
const SHORT_PREDICATE = 4;

/** Right where it holds the verb, or is held by the wording, that the gold gives. */
function isPredicate({ gold, row }: Pair): boolean {
  const wanted = [gold.predicate_head, ...answers(gold, 'predicate')].map(bare).filter((want) => want !== '');
  const got = bare(row.predicate);
  if (wanted.length === 0) return true;
  const beginsWith = (want: string): boolean =>
    want.length === 1 && got.startsWith(want) && got.length <= SHORT_PREDICATE;
  return got !== '' && wanted.some((want) => isWithin(want, got, PREDICATE_EXTRA) || beginsWith(want));
}

const ORGANISATION_EXTRA = 12;

function isOrganisation({ gold, row }: Pair): boolean {
  const got = bare(row.organisation);
  return answers(gold, 'organisation').some((want) => isWithin(bare(want), got, ORGANISATION_EXTRA));
}

function isCumulative({ gold, row }: Pair): boolean {
  return [Boolean(gold.cumulative), ...others(gold, 'cumulative')].includes(row.cumulative === true);
}

/** The gold figures that a row may be a part of; null among them where it may stand alone. */
export function parentsOf(gold: GoldFigure): readonly unknown[] {
  return [gold.subset_of ?? null, ...others(gold, 'subset_of')];
}

const shown = (value: unknown): string => JSON.stringify(value ?? null);

/** Every field that can be scored, in the order of reports. */
export const FIELDS = {
  quote: { column: 'quote', stated: ['quote'], isRight: isQuote },
  value: { column: 'value', stated: ['value'], isRight: isValue },
  bounds: {
    column: 'lower',
    stated: ['lower', 'upper'],
    isRight: areBounds,
    shown: ({ gold, row }) => [`${gold.lower ?? ''}..${gold.upper ?? ''}`, `${row.lower ?? ''}..${row.upper ?? ''}`],
  },
  interval: {
    column: 'bounds',
    stated: ['bounds', 'approx'],
    isRight: isInterval,
    shown: ({ gold, row }) => [String(gold.bounds ?? endsOf(gold)), String(row.bounds ?? '')],
  },
  approx: isOneOf('approx'),
  unit_code: isOneOf('unit_code'),
  entity: { column: 'entity', stated: ['entity'], isRight: isEntity },
  entity_exact: {
    column: 'entity',
    stated: ['entity'],
    isRight: isEntityExact,
    shown: ({ gold, row }) => [shown(gold.entity), shown(row.entity)],
  },
  predicate: {
    column: 'predicate',
    stated: ['predicate', 'predicate_head'],
    isRight: isPredicate,
    shown: ({ gold, row }) => [shown(gold.predicate ?? gold.predicate_head), shown(row.predicate)],
  },
  measure_kind: isOneOf('measure_kind'),
  status: isOneOf('status'),
  organisation: { column: 'organisation', stated: ['organisation'], isRight: isOrganisation },
  ref_area: isOneOf('ref_area'),
  period_start: isOneOf('period_start'),
  period_end: isOneOf('period_end'),
  cumulative: { column: 'cumulative', stated: ['cumulative'], isRight: isCumulative },
  subset_of: {
    column: 'subset_of',
    stated: ['subset_of', 'subset_of_alt'],
    isRight: ({ gold, parent }) => parentsOf(gold).includes(parent),
    shown: ({ gold, parent }) => [shown(gold.subset_of), shown(parent)],
  },
  metric: isOneOf('metric'),
  period_type: isOneOf('period_type'),
  per: isOneOf('per'),
  base: isOneOf('base'),
  comparison: isOneOf('comparison'),
  entity_head: isOneOf('entity_head'),
  topic: isOneOf('topic'),
} as const satisfies Readonly<Record<string, FieldRule>>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** What a row must have right to be of use at all. */
export const CORE_FIELDS: readonly FieldName[] = ['value', 'bounds', 'approx', 'unit_code', 'entity'];

/** What it must have right to be taken as it is. */
export const FULL_FIELDS: readonly FieldName[] = [
  ...CORE_FIELDS,
  'measure_kind',
  'status',
  'ref_area',
  'period_start',
  'period_end',
  'cumulative',
  'subset_of',
];

/** One field of one row: right or not, wanted and got as text. */
export interface Verdict {
  readonly field: FieldName;
  readonly isRight: boolean;
  readonly want: string;
  readonly got: string;
}

/** A verdict for each field that the gold figure states. */
export function verdictsOf(pair: Pair): Verdict[] {
  return FIELD_NAMES.flatMap((field) => {
    const rule: FieldRule = FIELDS[field];
    if (!rule.stated.some((key) => pair.gold[key] !== undefined)) return [];
    const [want, got] = rule.shown?.(pair) ?? [shown(pair.gold[field]), shown(pair.row[field as keyof Observation])];
    return [{ field, isRight: rule.isRight(pair), want, got }];
  });
}
