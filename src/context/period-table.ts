/** The words of the period grammar, from the rules of kind `period`. */
import { isCountSign, numeralTable } from '../extract/numeral-table.ts';
import type { CompiledRule } from '../rules/compile.ts';
import type { RuleOf } from '../rules/kinds.ts';
import { buildLexicon, type Lexicon } from '../rules/lexicon.ts';

export type PeriodRule = Omit<RuleOf<'period'>, 'words' | 'examples'> & {
  readonly name: string;
  readonly phrases: readonly string[];
};
export type PeriodRole = PeriodRule['role'];

export interface PeriodTable {
  readonly lexicon: Lexicon;
  /** By character code: 1 where a period word or a number may begin. */
  readonly opens: Uint8Array;
  readonly rules: readonly PeriodRule[];
}

/** Compiles the period rules; their order changes nothing. */
export function periodTable(rules: readonly CompiledRule[]): PeriodTable {
  const own = rules.filter((rule) => rule.kind === 'period') as unknown as PeriodRule[];
  const entries = own.flatMap((rule, index) => rule.phrases.map((phrase) => ({ phrase, rule: index })));
  const phrases = entries.map(({ phrase }) => phrase);
  return { lexicon: buildLexicon(entries), opens: openings(phrases, rules), rules: own };
}

const CODES = 1 << 16;
const DIGITS = '0123456789';

function openings(phrases: readonly string[], rules: readonly CompiledRule[]): Uint8Array {
  const numerals = numeralTable(rules);
  const opens = new Uint8Array(CODES);
  for (const phrase of [...phrases, ...DIGITS]) opens[phrase.charCodeAt(0)] = 1;
  for (const code of numerals.signs.keys()) if (isCountSign(numerals, code)) opens[code] = 1;
  return opens;
}
