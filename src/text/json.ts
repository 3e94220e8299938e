/** JSON.parse that says where a text is broken. */
import { createRequire } from 'node:module';
import type { ParseError } from 'jsonc-parser';

/** Loaded for the first broken text. */
const load = createRequire(import.meta.url);

export type Json = { readonly value: unknown } | { readonly fault: Fault };

export interface Fault {
  /** Where the text stops being JSON. */
  readonly offset: number;
  /** In a word: `CommaExpected`. */
  readonly detail: string;
}

/** The value of a JSON text, or its first fault. */
export function parseJson(text: string): Json {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: faultOf(text) ?? { offset: 0, detail: (error as Error).message } };
  }
}

/** Null where the other parser finds nothing wrong, or where the nesting is too deep for it. */
function faultOf(text: string): Fault | null {
  const { parse, printParseErrorCode } = load('jsonc-parser') as typeof import('jsonc-parser');
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return null;
  }
  const first = errors[0];
  return first === undefined ? null : { offset: first.offset, detail: printParseErrorCode(first.error) };
}

/** 1-based line and column of an offset, in UTF-16 units. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
