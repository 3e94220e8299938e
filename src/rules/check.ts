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

/** A field of a row (or `rows`, `refused`: how many and which) that is not as the example says. */
export interface Difference {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

export interface ExampleResult {
  /** `pack/id`. */
  readonly rule: string;
  /** 1-based place among the rule's examples. */
  readonly example: number;
  readonly text: string;
  readonly verdict: Verdict;
  /** Empty where the verdict is ok. */
  readonly differences: readonly Difference[];
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

/** Runs one example; only the rows in which `rule` takes part count, and only the fields that the example names. */
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

type Outcome = Pick<ExampleResult, 'verdict' | 'differences'>;
const OK: Outcome = { verdict: 'ok', differences: [] };

function compareTexts(want: 'none' | readonly string[], got: readonly string[]): Outcome {
  const wanted = want === 'none' ? [] : want;
  if (wanted.length === got.length && wanted.every((text, i) => text === got[i])) return OK;
  const differences = [{ field: 'refused', expected: counted(wanted), got: counted(got) }];
  return { verdict: verdictOf(wanted.length, got.length), differences };
}

type WantedRow = Readonly<Record<string, unknown>>;

function compareRows(want: 'none' | readonly WantedRow[], got: readonly Observation[]): Outcome {
  const wanted = want === 'none' ? [] : want;
  if (got.length !== wanted.length) {
    const expected = counted(wanted.map((row) => String(row.quote ?? JSON.stringify(row))));
    const differences = [{ field: 'rows', expected, got: counted(got.map((row) => row.quote)) }];
    return { verdict: verdictOf(wanted.length, got.length), differences };
  }
  const differences = wanted.flatMap((row, i) => differing(row, got[i]));
  return differences.length === 0 ? OK : { verdict: 'wrong', differences };
}

function verdictOf(wanted: number, got: number): Verdict {
  return got < wanted ? 'missing' : got > wanted ? 'noisy' : 'wrong';
}

/** `2 (36场, 420家)`. */
function counted(texts: readonly string[]): string {
  return texts.length === 0 ? '0' : `${texts.length} (${texts.join(', ')})`;
}

function differing(want: WantedRow, got: Observation | undefined): Difference[] {
  return Object.entries(want).flatMap(([field, value]) => {
    const have = got?.[field as keyof Observation];
    return have === value ? [] : [{ field, expected: String(value), got: String(have) }];
  });
}
