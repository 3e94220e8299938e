/** `--corrections FILE` of `zhibiao extract`: reads the file, applies it, names what no longer fits. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Correction, unfitCorrections } from '../table/corrections.ts';
import { type CorrectionsFault, readCorrections } from '../table/corrections-file.ts';
import { parseJson, placeOf } from '../text/json.ts';
import type { Io } from './io.ts';
import { REPORT_WORDS } from './words-report.ts';

/** The corrections of a file; null, with a message, where it cannot be used (exit code 2). */
export async function loadCorrections(path: string, io: Io): Promise<readonly Correction[] | null> {
  const words = REPORT_WORDS[io.language];
  const text = await readFile(resolve(io.cwd, path), 'utf8').catch((error: Error) => error);
  if (text instanceof Error) {
    io.err(`${words.cannotRead(path, text.message)}\n`);
    return null;
  }
  const { corrections, faults } = readCorrections(text);
  for (const fault of faults) io.err(`${faultText(path, text, fault, io)}\n`);
  return faults.some(({ code }) => code !== 'bad_correction') ? null : corrections;
}

function faultText(path: string, text: string, fault: CorrectionsFault, io: Io): string {
  const words = REPORT_WORDS[io.language];
  if (fault.code === 'bad_json') return words.badJson(placeIn(path, text));
  if (fault.code === 'bad_correction') return words.badCorrection(path, fault.at, fault.detail);
  return words.badCorrections(path, fault.detail);
}

/** Names every correction that changed nothing in a table with these record ids. */
export function sayUnfit(corrections: readonly Correction[], known: ReadonlySet<string>, io: Io): void {
  const words = REPORT_WORDS[io.language];
  for (const { correction, reason } of unfitCorrections(corrections, known)) {
    const text = reason === 'superseded' ? words.superseded : words.unfit;
    io.err(`${text(correction.record_id, correction.source_file, correction.quote)}\n`);
  }
}

/** `corrections.json:12:7 (…)`: where the JSON breaks and how. */
function placeIn(path: string, text: string): string {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!('fault' in parsed)) return path;
  const { line, column } = placeOf(text, parsed.fault.offset);
  return `${path}:${line}:${column} (${parsed.fault.detail})`;
}
