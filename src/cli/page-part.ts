/** What `npm run build` made for pages: script and styles, read from dist/report. */
import { readFile } from 'node:fs/promises';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import { REPORT_WORDS } from './words-report.ts';

/** The text of one part; a UsageError where the package lacks it. */
export async function pagePart(
  name: 'page.js' | 'page.css' | 'diff.css',
  { language }: Pick<Io, 'language'>,
): Promise<string> {
  const path = new URL(`../../dist/report/${name}`, import.meta.url);
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError(REPORT_WORDS[language].notBuilt(path.pathname));
  });
}
