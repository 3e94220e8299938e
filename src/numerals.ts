import { compose } from './extract/compose.ts';
import { rounded, toNumber } from './extract/decimal.ts';
import { maskOf } from './extract/mask.ts';
import { scanReadings } from './extract/scan.ts';
import { builtinKnowledge } from './pipeline.ts';
import { fold } from './text/fold.ts';
import type { Approx, Span } from './types.ts';

/** A number found in plain text. `start` and `end` point into the text as given. */
export interface ParsedNumeral extends Span {
  readonly text: string;
  /** Percentages as 50 for 50 %; plain fractions as ratios; null for 几百. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly approx: Approx;
}

/** All numbers of a text with their bounds, whatever they count: `近三成` is 30 in [27,30). */
export function parseNumerals(text: string): ParsedNumeral[] {
  const knowledge = builtinKnowledge().sentences;
  const folded = fold(text);
  const whole = { start: 0, end: folded.text.length };
  const { covered } = maskOf(folded.text, whole, knowledge);
  const place = (at: number): number => folded.at[at] ?? text.length;
  return compose(folded.text, scanReadings(folded.text, whole, covered, knowledge), knowledge).map(
    ({ start, end, bounds }) => {
      const from = place(start);
      const to = place(end - 1) + 1;
      const number = (value: typeof bounds.value): number | null => (value === null ? null : toNumber(rounded(value)));
      return {
        start: from,
        end: to,
        text: text.slice(from, to),
        value: number(bounds.value),
        lower: number(bounds.lower),
        upper: number(bounds.upper),
        approx: bounds.approx,
      };
    },
  );
}
