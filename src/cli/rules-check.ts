/** `zhibiao rules check` and `zhibiao rules test`: are the packs well written, and do they do what their examples say. */
import { resolve } from 'node:path';
import { createExtractor } from '../pipeline.ts';
import { checkExamples, type ExampleResult, type Scan } from '../rules/check.ts';
import type { RuleSet } from '../rules/compile.ts';
import { isGood } from '../rules/load.ts';
import { type LoadedRules, loadRules, loadShipped } from '../rules/rule-set.ts';
import { CODE, type Io, writeProblems } from './io.ts';
import { RULE_WORDS } from './words-rules.ts';

/** The derivation of a text as lines for the screen. */
export type Explain = (text: string, rules: RuleSet) => string;

function loaded(packs: readonly string[], io: Io): LoadedRules {
  return packs.length === 0 ? loadShipped() : loadRules({ dirs: packs.map((path) => resolve(io.cwd, path)) });
}

/** Lists every mistake of the packs (files and folders; none given: the shipped ones) at once. 1 where there is any. */
export function runRulesCheck(packs: readonly string[], io: Io): number {
  const { packs: read, problems } = loaded(packs, io);
  writeProblems(problems, io.out, io);
  const rules = read.reduce((sum, { pack }) => sum + (pack?.rules.length ?? 0), 0);
  io.err(`${RULE_WORDS[io.language].checked(read.length, rules, problems.length)}\n`);
  return problems.length === 0 ? CODE.fine : CODE.finding;
}

/**
 * Runs every example of the packs (none given: the shipped ones) with the shipped rules below them.
 * A failing one shows its rule, its sentence, what was expected, what came, and the derivation. 1 where any fails.
 */
export function runRulesTest(packs: readonly string[], io: Io, explain: Explain | null = null): number {
  const { packs: read, problems, rules } = loaded(packs, io);
  const words = RULE_WORDS[io.language];
  if (problems.length > 0) {
    writeProblems(problems, io.out, io);
    io.err(`${words.notTested}\n`);
    return CODE.finding;
  }
  const tested = read.filter(isGood).map(({ pack }) => pack);
  const results = checkExamples(tested, scanWith(rules));
  const failed = results.filter((result) => result.verdict !== 'ok');
  for (const result of failed) io.out(failureText(result, io, explain?.(result.text, rules) ?? ''));
  const count = tested.reduce((sum, pack) => sum + pack.rules.length, 0);
  io.err(`${words.tested(results.length, failed.length, count)}\n`);
  return failed.length === 0 ? CODE.fine : CODE.finding;
}

function scanWith(rules: RuleSet): Scan {
  const extractor = createExtractor({ rules });
  return (source, date) => {
    const metadata = date === undefined ? {} : { date };
    return extractor.extract({ sourceFile: 'example', docId: '', format: 'text', source, metadata, problems: [] });
  };
}

function failureText({ rule, example, text, verdict, differences }: ExampleResult, io: Io, derivation: string): string {
  const words = RULE_WORDS[io.language];
  const title = `✗ ${rule}  ${words.example(example)}  ${verdict === 'ok' ? '' : words.verdicts[verdict]}`;
  const details = differences.map(({ field, expected, got }) => words.difference(field, expected, got));
  const derived = derivation
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
  return `${[title, ...[text, ...details, ...derived].map((line) => `  ${line}`)].join('\n')}\n`;
}
