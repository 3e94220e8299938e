import { readFileSync } from 'node:fs';
import type { RuleSet } from './compile.ts';

let loaded: RuleSet | null = null;

/** The rules that ship with the tool, as the build compiled them; read once. */
export function loadBuiltin(): RuleSet {
  loaded ??= JSON.parse(readFileSync(new URL('../../dist/rules.json', import.meta.url), 'utf8')) as RuleSet;
  return loaded;
}
