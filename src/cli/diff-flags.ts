/** The options of `zhibiao diff`, checked before anything is read. */
import { extname } from 'node:path';
import { nearest } from '../rules/nearest.ts';
import type { DiffFilter } from '../table/diff-order.ts';
import {
  type Amount,
  CHANGE_STATUSES,
  type ChangeStatus,
  type DiffOptions,
  KEYS,
  type KeyName,
  MORE_KEYS,
} from '../table/diff-types.ts';
import { formatOfName } from '../table/formats.ts';
import type { FigureFlags } from './figures.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { WORDS } from './words.ts';
import { DIFF_TEXTS } from './words-diff.ts';

/** As the command line gives them. */
export interface DiffFlags extends FigureFlags {
  readonly only?: string;
  readonly metric?: string;
  readonly area?: string;
  readonly minChange?: string;
  readonly tolerance?: string;
  readonly keys?: string;
  readonly failIfDiff?: boolean;
  readonly explain?: string;
  /** Targets against actual figures instead of differences. */
  readonly progress?: boolean;
  readonly quotes?: boolean;
  readonly format?: string;
  readonly output?: string;
}

export const VIEW_FORMATS = ['table', 'csv', 'json', 'ndjson', 'md'] as const;

export type ViewFormat = (typeof VIEW_FORMATS)[number];

export interface DiffSettings {
  readonly options: DiffOptions;
  readonly filter: DiffFilter;
  readonly format: ViewFormat | 'html';
  /** The number of the line that is asked about, or null. */
  readonly explain: number | null;
}

/** Throws a UsageError for the first option that does not fit. */
export function diffSettings(flags: DiffFlags, screen: Screen): DiffSettings {
  const { metric, area } = flags;
  const only = flags.only === undefined ? undefined : statusesIn(flags.only, screen);
  const minChange = amountOf('--min-change', flags.minChange, screen);
  const tolerance = amountOf('--tolerance', flags.tolerance, screen);
  const keys = flags.keys === undefined ? undefined : keysIn(flags.keys, screen);
  return {
    options: { ...(keys && { keys }), ...(tolerance && { tolerance }) },
    filter: {
      ...(only && { only }),
      ...(metric !== undefined && { metric }),
      ...(area !== undefined && { area }),
      ...(minChange && { minChange }),
    },
    format: viewFormat(flags, screen, flags.progress === true ? [] : ['html']),
    explain: flags.explain === undefined ? null : wholeNumber('--explain', flags.explain, screen),
  };
}

/** `-f`, else the ending of `-o`, else table on a terminal and csv into a pipe; `more` formats than the usual ones. */
export function viewFormat<More extends string = never>(
  { format, output }: Pick<DiffFlags, 'format' | 'output'>,
  screen: Screen,
  more: readonly More[] = [],
): ViewFormat | More {
  const ending = extname(output ?? '').toLowerCase();
  const own = more.find((one) => ending === `.${one}`);
  const named = own ?? (output === undefined || ending === '' ? undefined : formatOfName(output));
  const asked = format ?? named ?? (screen.isTerminal && output === undefined ? 'table' : 'csv');
  return oneOf<ViewFormat | More>('--format', asked, [...VIEW_FORMATS, ...more], screen);
}

export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[], { language }: Screen): T {
  if (allowed.includes(value as T)) return value as T;
  throw new UsageError(WORDS[language].badChoice(name, value, allowed.join(', '), nearest(value, allowed)));
}

/** The parts of a list with commas, full-width ones too. */
export function listed(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function statusesIn(text: string, screen: Screen): ChangeStatus[] {
  return listed(text).map((name) => oneOf('--only', name, CHANGE_STATUSES, screen));
}

const ALL_KEYS = [...KEYS, ...MORE_KEYS] as const;

/** `unit,area`: these alone; `-area,+organisation`: the usual ones without and with. */
function keysIn(text: string, screen: Screen): readonly KeyName[] {
  const parts = listed(text).map((part) => ({
    sign: /^[+-]/.exec(part)?.[0] ?? '',
    key: oneOf('--keys', part.replace(/^[+-]/, ''), ALL_KEYS, screen),
  }));
  const base = parts.every(({ sign }) => sign === '') ? [] : KEYS;
  const left = new Set(parts.flatMap(({ sign, key }) => (sign === '-' ? [key] : [])));
  const added = parts.flatMap(({ sign, key }) => (sign === '-' ? [] : [key]));
  return ALL_KEYS.filter((key) => added.includes(key) || ((base as readonly string[]).includes(key) && !left.has(key)));
}

const AMOUNT = /^(\d+(?:\.\d+)?)([%％万亿]?)$/;
const TIMES: Readonly<Record<string, number>> = { '%': 0.01, '％': 0.01, 万: 1e4, 亿: 1e8 };

/** `100`, `1.5万`, `5%`. */
function amountOf(name: string, text: string | undefined, { language }: Screen): Amount | undefined {
  if (text === undefined) return undefined;
  const [, digits, unit = ''] = AMOUNT.exec(text) ?? [];
  if (digits === undefined) throw new UsageError(DIFF_TEXTS[language].badAmount(name, text));
  return { amount: Number(digits) * (TIMES[unit] ?? 1), isShare: unit === '%' || unit === '％' };
}

function wholeNumber(name: string, text: string, { language }: Screen): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new UsageError(WORDS[language].badNumber(name, text));
}
