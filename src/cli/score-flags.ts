/** The options of `zhibiao score`, checked before anything is read. */
import type { ExtractOptions } from '../pipeline.ts';
import { nearest } from '../rules/nearest.ts';
import { FIELD_NAMES, type FieldName } from '../table/score-fields.ts';
import { type Floors, RATE_NAMES, type RateName } from '../table/score-rates.ts';
import type { Io } from './io.ts';
import { RULE_WORDS } from './words-rules.ts';
import { SCORE_WORDS } from './words-score.ts';

/** As the command line gives them; the options of extraction are for articles that are scored. */
export interface ScoreFlags extends ExtractOptions {
  readonly gold?: readonly string[];
  readonly pred?: string;
  readonly against?: string;
  readonly fields?: string;
  readonly errors?: string;
  readonly floor?: string;
  readonly json?: boolean;
  readonly failOnLoss?: boolean;
}

export interface ScoreSettings {
  readonly fields: readonly FieldName[];
  readonly errors: number;
  readonly floors: Floors;
}

/** The settings, or what is wrong with the options, ready for the screen. */
export function scoreSettings(paths: readonly string[], flags: ScoreFlags, io: Io): ScoreSettings | string {
  const words = SCORE_WORDS[io.language];
  if ((flags.gold ?? []).length === 0) return words.noGold;
  if (flags.pred === undefined && paths.length === 0) return words.noTable;
  if (flags.pred !== undefined && paths.length > 0) return words.twoTables;
  if (flags.failOnLoss === true && flags.against === undefined) return words.lossOfWhat;
  const errors = flags.errors ?? '0';
  if (!/^\d+$/.test(errors)) return words.badErrors(errors);
  const fields = fieldsOf(flags.fields, io);
  if (typeof fields === 'string') return fields;
  const floors = floorsOf(flags.floor ?? '', io);
  return typeof floors === 'string' ? floors : { fields, errors: Number(errors), floors };
}

function listed(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function withGuess(message: string, name: string, allowed: readonly string[], io: Io): string {
  const near = nearest(name, allowed);
  return near === null ? message : message + RULE_WORDS[io.language].didYouMean(near);
}

function fieldsOf(choice: string | undefined, io: Io): readonly FieldName[] | string {
  const names = choice === undefined ? FIELD_NAMES : listed(choice);
  const unknown = names.find((name) => !FIELD_NAMES.includes(name as FieldName)) ?? (names.length === 0 ? '' : null);
  if (unknown === null) return names as FieldName[];
  return withGuess(SCORE_WORDS[io.language].noField(unknown, FIELD_NAMES.join(', ')), unknown, FIELD_NAMES, io);
}

const FLOOR = /^(\w+)=(\d{1,3}(?:\.\d+)?)%?$/;
const MOST = 100;

/** `full=72,core=95` → `{ full: 72, core: 95 }`. */
function floorsOf(text: string, io: Io): Floors | string {
  const floors: Partial<Record<RateName, number>> = {};
  for (const part of listed(text)) {
    const [, name = '', percent = ''] = FLOOR.exec(part) ?? [];
    if (name === '' || Number(percent) > MOST) return SCORE_WORDS[io.language].badFloor(part);
    if (!RATE_NAMES.includes(name as RateName))
      return withGuess(SCORE_WORDS[io.language].noRate(name, RATE_NAMES.join(', ')), name, RATE_NAMES, io);
    floors[name as RateName] = Number(percent);
  }
  return floors;
}
