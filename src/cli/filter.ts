/** `zhibiao filter`: one line out for each line in; the shell round `filterLines`. */

import { EXIT } from './exit.ts';
import { type ExtractFlags, extractSettings } from './extract-settings.ts';
import { openCache, openEngine } from './open-run.ts';
import { filterLines } from './run/filter.ts';
import type { Screen } from './screen.ts';

/** Reads standard input to its end. Bad records are no failure: 2 is for what keeps the filter itself from working. */
export async function runFilter(flags: ExtractFlags, screen: Screen): Promise<number> {
  const settings = await extractSettings({ ...flags, format: 'ndjson' }, screen, false);
  const engine = settings === null ? null : await openEngine(settings.values, screen);
  if (settings === null || engine === null || screen.stdinStream === undefined) return EXIT.usage;
  const { values, columns } = settings;
  const { topic, minConfidence, jobs, timeout } = values;
  const cache = await openCache(values.cache, screen);
  const task = { options: engine.options, plan: { columns, topic, minConfidence }, cache };
  const { stdinFilename: sourceFile } = flags;
  const lines = filterLines(screen.stdinStream(), task, {
    // The engine around it runs as many filters as it has cores.
    ...{ jobs: jobs ?? 1, timeout, language: screen.language },
    ...(sourceFile !== undefined && { sourceFile }),
    ...(values.maxSize !== null && { longest: values.maxSize }),
  });
  for await (const line of lines) await (screen.outReady ?? screen.out)(line);
  return EXIT.fine;
}
