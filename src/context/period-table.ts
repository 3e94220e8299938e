/** The words of the period grammar, from the rules of kind `period`. */
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
  readonly rules: readonly PeriodRule[];
}

/** Compiles the period rules; their order changes nothing. */
export function periodTable(rules: readonly CompiledRule[]): PeriodTable {
  const own = rules.filter((rule) => rule.kind === 'period') as unknown as PeriodRule[];
  const entries = own.flatMap((rule, index) => rule.phrases.map((phrase) => ({ phrase, rule: index })));
  return { lexicon: buildLexicon(entries), rules: own };
}
