/** The file of corrections that the report page exports and `zhibiao extract --corrections FILE` reads. */
import type { Correction, Verdict } from './corrections.ts';

const KIND = 'zhibiao-corrections';
const FILE_VERSION = 1;
const VERDICTS: readonly string[] = ['accept', 'doubt', 'reject'] satisfies Verdict[];

/** The text of a file of corrections, one on each line. */
export function correctionsText(corrections: readonly Correction[]): string {
  const lines = corrections.map((correction) => `\n${JSON.stringify(correction)}`).join(',');
  return `{"kind": "${KIND}", "version": ${FILE_VERSION}, "corrections": [${lines}\n]}\n`;
}

export type CorrectionsFault =
  | { readonly code: 'bad_json'; readonly detail: string }
  | { readonly code: 'not_corrections'; readonly detail: string }
  /** `at` counts corrections from 1. */
  | { readonly code: 'bad_correction'; readonly at: number; readonly detail: string };

export interface CorrectionsRead {
  readonly corrections: readonly Correction[];
  readonly faults: readonly CorrectionsFault[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads such a file; what isn't a correction is a fault with its number, and the others are kept. */
export function readCorrections(text: string): CorrectionsRead {
  const whole = parsed(text);
  if (whole instanceof Error) return failed({ code: 'bad_json', detail: whole.message });
  const { kind, version, corrections } = (whole ?? {}) as Fields;
  if (kind !== KIND || !Array.isArray(corrections)) return failed({ code: 'not_corrections', detail: '' });
  if (version !== FILE_VERSION) return failed({ code: 'not_corrections', detail: `version ${String(version)}` });
  const read = corrections.map(correctionOf);
  return {
    corrections: read.filter((one) => typeof one !== 'string'),
    faults: read.flatMap((detail, i) =>
      typeof detail === 'string' ? [{ code: 'bad_correction', at: i + 1, detail }] : [],
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return error as Error;
  }
}

function failed(fault: CorrectionsFault): CorrectionsRead {
  return { corrections: [], faults: [fault] };
}

/** A correction, or the name of the field that is wrong. */
function correctionOf(given: unknown): Correction | string {
  const { record_id, verdict, note = '', source_file = '', quote = '' } = (given ?? {}) as Fields;
  if (typeof record_id !== 'string' || record_id === '') return 'record_id';
  if (typeof verdict !== 'string' || !VERDICTS.includes(verdict)) return 'verdict';
  return {
    record_id,
    verdict: verdict as Verdict,
    note: String(note),
    source_file: String(source_file),
    quote: String(quote),
  };
}
