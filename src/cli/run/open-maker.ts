/** A task → the function that does it. */
import { createExtractor } from '../../pipeline.ts';
import { VERSION } from '../../version.ts';
import { cachedMaker, runKeyOf } from './cache.ts';
import { type PartMaker, partMaker } from './part.ts';
import type { Task } from './worker-data.ts';

/** Opens an extractor for the task. Throws a RangeError for options that cannot be followed. */
export function openMaker({ options, plan, cache }: Task): PartMaker {
  const extractor = createExtractor(options);
  const make = partMaker(extractor, plan);
  if (cache === null) return make;
  const { rules: _rules, segmenter: _segmenter, ...known } = options;
  return cachedMaker(make, cache, runKeyOf([VERSION, extractor.rulesHash, extractor.segmenter, known, plan]));
}
