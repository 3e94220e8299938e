import { readFileSync } from 'node:fs';

/** Elements, class words and line openings that mark what is no article (data/furniture.json). */
export interface Furniture {
  readonly skipElements: ReadonlySet<string>;
  readonly skipClasses: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly lineOpenings: readonly string[];
  readonly lineOpeningsAtMost: number;
}

let loaded: Furniture | null = null;

/** The list that ships with the package, read once. */
export function furniture(): Furniture {
  loaded ??= readFurniture();
  return loaded;
}

function readFurniture(): Furniture {
  const path = new URL('../../data/furniture.json', import.meta.url);
  const raw = JSON.parse(readFileSync(path, 'utf8'));
  return {
    skipElements: new Set(raw.skip_elements),
    skipClasses: new Set(raw.skip_classes),
    containers: new Set(raw.containers),
    lineOpenings: raw.line_openings,
    lineOpeningsAtMost: raw.line_openings_at_most,
  };
}
