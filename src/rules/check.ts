/** Runs the examples that rules carry; the same in the tests and for a user's own packs. */
import type { Observation, Refusal } from '../types.ts';
import type { Pack, Rule } from './kinds.ts';

/** What an example's text gave, whoever extracted it. */
export interface Scanned {
  readonly rows: readonly Observation[];
  readonly refusals: readonly Refusal[];
}

export type Scan = (text: string, date: string | undefined) => Scanned;

/** ok; missing: fewer rows than said; noisy: more; wrong: a field differs. */
export type Verdict = 'ok' | 'missing' | 'noisy' | 'wrong';

export interface ExampleResult {
  readonly rule: string;
  /** 1-based place among the rule's examples. */
  readonly example: number;
  readonly text: string;
  readonly verdict: Verdict;
  /** What differs, for people; '' where nothing does. */
  readonly detail: string;
}

type Example = Rule['examples'][number];

/** One result for each example of each rule. `scan` is handed in, so that rules know nothing of articles. */
export function checkExamples(packs: readonly Pack[], scan: Scan): ExampleResult[] {
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.examples.map((example, i) => checkExample(`${pack.pack}/${rule.id}`, i + 1, example, scan)),
    ),
  );
}

export function checkExample(rule: string, number: number, example: Example, scan: Scan): ExampleResult {
  const found = scan(example.text, example.date);
  const rows = found.rows.filter((row) => row.rule_id.includes(rule));
  const refused = found.refusals.filter((refusal) => refusal.rule === rule).map((refusal) => refusal.text);
  if (example.gives !== undefined)
    return { rule, example: number, text: example.text, ...compareRows(example.gives, found.rows) };
  const outcome =
    example.refused === undefined ? compareRows(example.rows ?? 'none', rows) : compareTexts(example.refused, refused);
  return { rule, example: number, text: example.text, ...outcome };
}

type Outcome = Pick<ExampleResult, 'verdict' | 'detail'>;

function compareTexts(want: 'none' | readonly string[], got: readonly string[]): Outcome {
  const wanted = want === 'none' ? [] : want;
  const detail = `refused ${wanted.join(', ') || 'nothing'} expected, got ${got.join(', ') || 'nothing'}`;
  if (wanted.length === got.length && wanted.every((text, i) => text === got[i])) return { verdict: 'ok', detail: '' };
  return { verdict: got.length < wanted.length ? 'missing' : got.length > wanted.length ? 'noisy' : 'wrong', detail };
}

type WantedRow = Readonly<Record<string, unknown>>;

function compareRows(want: 'none' | readonly WantedRow[], got: readonly Observation[]): Outcome {
  const wanted = want === 'none' ? [] : want;
  const quotes = got.map((row) => row.quote).join(', ') || 'none';
  if (got.length !== wanted.length) {
    return {
      verdict: got.length < wanted.length ? 'missing' : 'noisy',
      detail: `${wanted.length} rows expected, got ${quotes}`,
    };
  }
  const differences = wanted.flatMap((row, i) => differing(row, got[i]));
  return differences.length === 0
    ? { verdict: 'ok', detail: '' }
    : { verdict: 'wrong', detail: differences.join('; ') };
}

function differing(want: WantedRow, got: Observation | undefined): string[] {
  return Object.entries(want).flatMap(([field, value]) => {
    const have = got?.[field as keyof Observation];
    return have === value ? [] : [`${field}: ${String(value)} expected, got ${String(have)}`];
  });
}
