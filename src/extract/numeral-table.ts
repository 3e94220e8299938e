import type { CompiledRule } from '../rules/compile.ts';

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
}

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
  return { signs, part: words.get('part') ?? '\0', and: words.get('and') ?? '\0', names };
}

/** True for 0-9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const COUNTING = new Set(['digit', 'place', 'tens', 'myriad', 'zero']);

/** True where a character counts: digits and every sign but 余, 多, 来, 点. */
export function isCountSign(table: NumeralTable, code: number): boolean {
  return isDigit(code) || COUNTING.has(table.signs.get(code)?.role ?? '');
}

/** The rules behind the characters of a printed number. */
export function numeralRules(table: NumeralTable, printed: string): string[] {
  const names = [...printed].map((_, i) => table.signs.get(printed.charCodeAt(i))?.rule);
  const parts = [...table.names].filter(([word]) => printed.includes(word)).map(([, name]) => name);
  return [...names, ...parts].filter((name): name is string => name !== undefined);
}
