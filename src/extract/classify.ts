/** Is a number a figure? The closed classes of guidelines 2.1, asked one by one. */

import { type Ask, no, type Question, type Verdict } from './question.ts';
import { boundary, duration, lonelyDoubling, population } from './refuse-context.ts';
import { article, calendar, clock, framed, identifier, listMarker, perStep, quoted, tooSmall } from './refuse-form.ts';
import { announced, announcedList, enumeration, summed } from './refuse-list.ts';

export type { Question, Verdict } from './question.ts';

/** Why the number is no figure, or null where it is one. */
export function refusalOf(question: Question): Verdict | null {
  for (const ask of QUESTIONS) {
    const verdict = ask(question);
    if (verdict !== null) return verdict;
  }
  return null;
}

/** A number that counts nothing: no measure word, no ratio, no noun that could take it. */
const unitless: Ask = ({ quantity }) => (quantity.unit === null ? no('no_unit') : null);

const QUESTIONS: readonly Ask[] = [
  framed,
  identifier,
  clock,
  calendar,
  listMarker,
  quoted,
  article,
  tooSmall,
  perStep,
  duration,
  boundary,
  enumeration,
  summed,
  announced,
  announcedList,
  lonelyDoubling,
  population,
  unitless,
];
