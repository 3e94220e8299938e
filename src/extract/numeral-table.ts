import type { CompiledRule } from '../rules/compile.ts';
import type { Span } from '../types.ts';

/** What a character means inside a number, from the rules of kind `numeral`. */
export interface NumeralSign {
  readonly role: string;
  readonly value: number;
  readonly rule: string;
}

export interface NumeralTable {
  /** Character code → sign. */
  readonly signs: ReadonlyMap<number, NumeralSign>;
  /** 分之, between the parts of a fraction. */
  readonly part: string;
  /** 又, before the fraction of a mixed number. */
  readonly and: string;
  /** Names of the rules behind `part` and `and`. */
  readonly names: ReadonlyMap<string, string>;
  /** For each code whether it counts (1), may open a number (2), both or none: asked for every character. */
  readonly codes: Uint8Array;
}

const COUNTS = 1;
const OPENS = 2;

/** Compiles the numeral rules; the words of the roles `part` and `and` may have several characters. */
export function numeralTable(rules: readonly CompiledRule[]): NumeralTable {
  const signs = new Map<number, NumeralSign>();
  const words = new Map<string, string>();
  const names = new Map<string, string>();
  for (const rule of rules) {
    if (rule.kind !== 'numeral') continue;
    for (const word of rule.phrases) {
      if (rule.role === 'part' || rule.role === 'and') {
        words.set(rule.role, word);
        names.set(word, rule.name);
      } else signs.set(word.charCodeAt(0), { role: rule.role, value: rule.value ?? 0, rule: rule.name });
    }
  }
  return { signs, part: words.get('part') ?? '\0', and: words.get('and') ?? '\0', names, codes: codesOf(signs) };
}

const COUNTING = new Set(['digit', 'place', 'tens', 'myriad', 'zero']);
const OPENING = new Set([...COUNTING, 'several', 'minus']);
const DIGITS = '0123456789';
const MINUS_SIGNS = '-—';

function codesOf(signs: ReadonlyMap<number, NumeralSign>): Uint8Array {
  const codes = new Uint8Array(1 << 16);
  for (const [code, { role }] of signs) codes[code] = (COUNTING.has(role) ? COUNTS : 0) | (OPENING.has(role) ? OPENS : 0);
  for (const sign of DIGITS) codes[sign.charCodeAt(0)] = COUNTS | OPENS;
  for (const sign of MINUS_SIGNS) codes[sign.charCodeAt(0)] = OPENS;
  return codes;
}

/** True for 0-9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True where a character counts: digits and every sign but 余, 多, 来, 点. The code behind the end of a text, NaN, does not. */
export function isCountSign({ codes }: NumeralTable, code: number): boolean {
  return ((codes[code | 0] ?? 0) & COUNTS) !== 0;
}

/** True where a number may begin: at what counts, at 几 and at a minus. */
export function opensNumber({ codes }: NumeralTable, code: number): boolean {
  return ((codes[code | 0] ?? 0) & OPENS) !== 0;
}

/** The rules behind the characters of a printed number; only a ratio may hold 分之 and 又. */
export function numeralRules(table: NumeralTable, text: string, { start, end }: Span, isRatio: boolean): string[] {
  const names: string[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const rule = isDigit(code) ? undefined : table.signs.get(code)?.rule;
    if (rule !== undefined) names.push(rule);
  }
  if (!isRatio) return names;
  const printed = text.slice(start, end);
  for (const [word, name] of table.names) if (printed.includes(word)) names.push(name);
  return names;
}
