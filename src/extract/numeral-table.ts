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
  /** What each code may be in a number, as bits: asked for every character. */
  readonly codes: Uint8Array;
}

const COUNTS = 1;
const OPENS = 2;
const IS_SIGN = 4;
/** May go on behind a number's own signs: 1/5, 2e3, 三分之一. */
const SCALES = 8;

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
  const [part, and] = [words.get('part') ?? '\0', words.get('and') ?? '\0'];
  return { signs, part, and, names, codes: codesOf(signs, [...SCALING, part, and]) };
}

const COUNTING = new Set(['digit', 'place', 'tens', 'myriad', 'zero']);
const OPENING = new Set([...COUNTING, 'several', 'minus']);
const DIGITS = '0123456789';
const MINUS_SIGNS = '-—';
const SCALING = '/ e^kKM';

function codesOf(signs: ReadonlyMap<number, NumeralSign>, scaling: readonly string[]): Uint8Array {
  const codes = new Uint8Array(1 << 16);
  const set = (code: number, bits: number): void => {
    codes[code] = (codes[code] ?? 0) | bits;
  };
  for (const [code, { role }] of signs)
    set(code, IS_SIGN | (COUNTING.has(role) ? COUNTS : 0) | (OPENING.has(role) ? OPENS : 0));
  for (const sign of DIGITS) set(sign.charCodeAt(0), IS_SIGN | COUNTS | OPENS);
  for (const sign of MINUS_SIGNS) set(sign.charCodeAt(0), OPENS);
  for (const word of scaling) set(word.charCodeAt(0), SCALES);
  return codes;
}

/** The code behind the end of a text, NaN, is nothing. */
function has({ codes }: NumeralTable, code: number, bit: number): boolean {
  return ((codes[code | 0] ?? 0) & bit) !== 0;
}

/** True for 0-9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True where a character counts: digits and every sign but 余, 多, 来, 点. */
export function isCountSign(table: NumeralTable, code: number): boolean {
  return has(table, code, COUNTS);
}

/** True where a number may begin: at what counts, at 几 and at a minus. */
export function opensNumber(table: NumeralTable, code: number): boolean {
  return has(table, code, OPENS);
}

/** True for digits and for every sign of the numeral rules. */
export function isSign(table: NumeralTable, code: number): boolean {
  return has(table, code, IS_SIGN);
}

/** True where the character behind a number may scale it or make it a fraction. */
export function mayScale(table: NumeralTable, code: number): boolean {
  return has(table, code, SCALES);
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
