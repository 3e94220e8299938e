/** Everything that a run of extract works with. */

import type { ExtractSettings } from './extract-settings.ts';
import type { Notes } from './notes.ts';
import type { Engine } from './open-run.ts';
import type { Task } from './run/worker-data.ts';
import type { Screen } from './screen.ts';

export interface ExtractRun {
  readonly settings: ExtractSettings;
  readonly engine: Engine;
  readonly task: Task;
  readonly notes: Notes;
  readonly screen: Screen;
}
