/** Rule packs of one's own, compiled; with a cache they are read and checked once for as long as they do not change. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadBuiltin } from '../rules/builtin.ts';
import type { RuleSet } from '../rules/compile.ts';
import type { FileProblem } from '../rules/file-problem.ts';
import { packTexts } from '../rules/pack-files.ts';
import { VERSION } from '../version.ts';
import { keepFile, readKept } from './run/kept-file.ts';

export interface OpenedRules {
  readonly rules: RuleSet;
  readonly problems: readonly FileProblem[];
}

/** The rules in force with the packs of `paths`; `cache` is a folder or null. Packs with mistakes are never kept. */
export async function openRules(paths: readonly string[], cache: string | null): Promise<OpenedRules> {
  const place = cache === null ? null : placeOf(paths, cache);
  const kept = place === null ? null : readKept(place);
  if (kept !== null) return { rules: JSON.parse(kept) as RuleSet, problems: [] };
  // The reader of rule packs is large, and few runs have packs of their own.
  const { loadRules } = await import('../rules/rule-set.ts');
  const { rules, problems } = loadRules({ dirs: paths });
  if (place !== null && problems.length === 0) keepFile(place, JSON.stringify(rules));
  return { rules, problems };
}

/** Named by all that the compiled rules depend on; null where a pack cannot be read. */
function placeOf(paths: readonly string[], cache: string): string | null {
  const texts = packTexts(paths);
  if (texts.some((one) => 'code' in one)) return null;
  const facts = JSON.stringify([VERSION, loadBuiltin().hash, texts]);
  return join(cache, 'rules', createHash('sha256').update(facts).digest('hex'));
}
