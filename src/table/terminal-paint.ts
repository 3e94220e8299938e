/**
 * Colours of the table. Only those of the 16 basic colours that can be read on a light and on a dark
 * background: no black, white, yellow or blue.
 */
import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Status } from '../types.ts';

type Colour = 'cyan' | 'green' | 'magenta';

/** The class of a unit: people, money, rates. Everything else keeps the colour of the terminal. */
const UNITS: Readonly<Record<string, Colour>> = {
  PERSON: 'cyan',
  PERSON_TIME: 'cyan',
  HEADCOUNT: 'cyan',
  CNY: 'green',
  USD: 'green',
  HKD: 'green',
  TWD: 'green',
  EUR: 'green',
  JPY: 'green',
  PERCENT: 'magenta',
  PP: 'magenta',
  TIMES: 'magenta',
};

/** Facts stay plain; what is not yet a fact stands out. */
const STATUSES: Readonly<Partial<Record<Status, Colour>>> = { planned: 'cyan', target: 'magenta', rule: 'green' };

export interface Paint {
  readonly unit: (code: string, text: string) => string;
  readonly status: (status: Status, text: string) => string;
  readonly article: (text: string) => string;
  readonly head: (text: string) => string;
}

/** Level 0 paints nothing; the caller knows the terminal and NO_COLOR. */
export function paintOf(level: ColorSupportLevel): Paint {
  const chalk = new Chalk({ level });
  const coloured = (colour: Colour | undefined, text: string): string =>
    colour === undefined ? text : chalk[colour](text);
  return {
    unit: (code, text) => coloured(UNITS[code], text),
    status: (status, text) => coloured(STATUSES[status], text),
    article: (text) => chalk.bold(text),
    head: (text) => chalk.underline(text),
  };
}
