/** Names for the files of several roots, so that no two are the same, as short as can be (C-13). */

export interface NamedRoot {
  /** The root's whole path, name by name; for a file its folder's. */
  readonly parts: readonly string[];
  /** Of its files, relative to it. */
  readonly names: readonly string[];
}

/** What to put before each root's names: '', or the end of its path with `/` (`2024/`) where roots share a name. */
export function frontsOf(roots: readonly NamedRoot[]): string[] {
  const depths = roots.map(() => 0);
  for (;;) {
    const fronts = roots.map(({ parts }, i) => front(parts, depths[i] ?? 0));
    const clashing = clashes(roots, fronts).filter((i) => (depths[i] ?? 0) < (roots[i]?.parts.length ?? 0));
    if (clashing.length === 0) return fronts;
    for (const i of clashing) depths[i] = (depths[i] ?? 0) + 1;
  }
}

function front(parts: readonly string[], depth: number): string {
  return depth === 0 ? '' : `${parts.slice(-depth).join('/')}/`;
}

/** The roots that hold a name which another one holds too. */
function clashes(roots: readonly NamedRoot[], fronts: readonly string[]): number[] {
  const owners = new Map<string, Set<number>>();
  roots.forEach(({ names }, i) => {
    for (const name of names) owners.set(fronts[i] + name, (owners.get(fronts[i] + name) ?? new Set()).add(i));
  });
  return [...new Set([...owners.values()].filter((set) => set.size > 1).flatMap((set) => [...set]))];
}
