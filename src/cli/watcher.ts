/** What is said while articles are read: problems, progress, and each article with --verbose. */
import type { Extraction } from '../pipeline.ts';
import { problemLine, severityOf } from '../problems.ts';
import type { Problem, RawDocument } from '../types.ts';
import type { ExtractFlags } from './extract-settings.ts';
import type { Watcher } from './gather.ts';
import type { Progress } from './progress.ts';
import type { Counts } from './run/part.ts';
import type { Result } from './run/run.ts';
import type { Totals } from './run/totals.ts';
import type { Screen } from './screen.ts';
import { WORDS } from './words.ts';

/** Says problems; with -q errors only. */
export function problemSayer(flags: ExtractFlags, screen: Screen, progress: Progress): (problem: Problem) => void {
  return (problem) => {
    if (flags.quiet === true && severityOf(problem) !== 'error') return;
    progress.clear();
    screen.err(`${problemLine(problem, screen.language)}\n`);
  };
}

/** Says how far a run is, and with --verbose how each article went. */
export function resultSayer(
  flags: ExtractFlags,
  screen: Screen,
  progress: Progress,
): (result: Result, totals: Totals) => void {
  return (result, { articles, figures }) => {
    if ('problem' in result) return;
    const { raw, part } = result;
    if (flags.verbose === true) screen.err(`${articleText(raw, part.figures, part.refused, screen)}\n`);
    progress.tick(articles, figures);
  };
}

/** The same for `gather`. */
export function watcherOf(flags: ExtractFlags, screen: Screen, progress: Progress): Watcher {
  return {
    problem: problemSayer(flags, screen, progress),
    article: (raw, found, all) => {
      if (flags.verbose === true)
        screen.err(`${articleText(raw, found?.rows.length ?? 0, refusedIn(found), screen)}\n`);
      progress.tick(all.articles, all.rows.length);
    },
  };
}

function refusedIn(found: Extraction | null): Counts {
  const counts = new Map<string, number>();
  for (const { reason } of found?.refusals ?? []) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}

function articleText(raw: RawDocument, figures: number, refused: Counts, { language }: Screen): string {
  const reasons = [...refused].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => `${reason} ${count}`);
  const name = raw.docId === '' ? raw.sourceFile : `${raw.sourceFile}#${raw.docId}`;
  return WORDS[language].article(name, figures, reasons.join(', '));
}
