/** The rules in force: those that ship with the tool, with the user's own packs laid over them. */
import { loadBuiltin } from './builtin.ts';
import { type CompiledRule, compileRule, type RuleSet, ruleSet } from './compile.ts';
import { crossCheck, type Ground, remaining } from './cross-check.ts';
import { byPlace, type FileProblem } from './file-problem.ts';
import { isShipped, readPacks, SHIPPED_FOLDER } from './files.ts';
import { type GoodPack, isGood, type ParsedPack } from './load.ts';
import { offsetOf } from './source.ts';

export interface RuleOptions {
  /** Files and folders with rule packs of one's own. */
  readonly dirs?: readonly string[];
}

export interface LoadedRules {
  readonly rules: RuleSet;
  /** Every mistake of every pack; where there is any, `rules` may lack what could not be compiled. */
  readonly problems: readonly FileProblem[];
  /** The packs of `dirs`, in the order of their files. */
  readonly packs: readonly ParsedPack[];
}

/**
 * The shipped rules with the packs of `dirs` laid over them: a rule with the `pack/id` of a shipped one replaces it,
 * a pack's `disable` list takes shipped rules out. The order of files changes nothing. Never throws: see `problems`.
 */
export function loadRules({ dirs = [] }: RuleOptions = {}): LoadedRules {
  if (dirs.length === 0) return { rules: loadBuiltin(), problems: [], packs: [] };
  const { packs, problems } = readPacks(dirs);
  const good = packs.filter(isGood);
  const own = good.filter((pack) => !isShipped(pack.file));
  const fresh = good.filter((pack) => isShipped(pack.file));
  const ground = { rules: groundRules(fresh), placeOf: shippedPlace };
  const crossed = [...crossCheck(fresh, without(ground, fresh)), ...crossCheck(own, ground)];
  const rules = ruleSet([...remaining(ground.rules, own), ...own.flatMap(compiledOf)]);
  return { rules, problems: [...problems, ...crossed].sort(byPlace), packs };
}

/** The shipped packs themselves, from their files, with every mistake in them. */
export function loadShipped(): LoadedRules {
  return loadRules({ dirs: [SHIPPED_FOLDER] });
}

function compiledOf({ pack }: GoodPack): CompiledRule[] {
  return pack.rules.map((rule) => compileRule(pack.pack, rule));
}

/** A shipped pack that is named again stands for itself: its file is newer than the build. */
function groundRules(fresh: readonly GoodPack[]): CompiledRule[] {
  return [...loadBuiltin().rules.filter((rule) => !isOf(fresh, rule)), ...fresh.flatMap(compiledOf)];
}

function without(ground: Ground, packs: readonly GoodPack[]): Ground {
  return { ...ground, rules: ground.rules.filter((rule) => !isOf(packs, rule)) };
}

function isOf(packs: readonly GoodPack[], rule: CompiledRule): boolean {
  return packs.some(({ pack }) => rule.name.startsWith(`${pack.pack}/`));
}

/** Read only when a message needs it. */
function shippedPlace(name: string): string {
  for (const { pack, source } of readPacks([SHIPPED_FOLDER]).packs.filter(isGood)) {
    const index = pack.rules.findIndex((rule) => `${pack.pack}/${rule.id}` === name);
    if (index < 0) continue;
    const { line, col } = source.counter.linePos(offsetOf(source, ['rules', index, 'id']));
    return `${source.file}:${line}:${col}`;
  }
  return name;
}
