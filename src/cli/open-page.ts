/** Shows a page that was written in the browser of this computer. */
import open from 'open';
import type { Screen } from './screen.ts';
import { REPORT_WORDS } from './words-report.ts';

/** A computer without a browser is told the address and nothing more; the run was well. */
export async function showPage(path: string, { err, language }: Screen): Promise<void> {
  try {
    const started = await open(path);
    started.on('error', () => {});
  } catch (error) {
    err(`${REPORT_WORDS[language].notOpened(path, (error as Error).message)}\n`);
  }
}
