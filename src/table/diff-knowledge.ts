/** Facts that comparing needs (data/): words of populations, breaks of definitions, codes of areas that changed. */
import { readFileSync } from 'node:fs';

/** A metric whose meaning changed: what ends before it and what begins after it are not comparable. */
export interface DefinitionBreak {
  readonly id: string;
  /** Codes of metrics. */
  readonly metrics: readonly string[];
  /** Or words, one of which the entity holds beside `measured`. */
  readonly entity: readonly string[];
  readonly measured: string;
  /** ISO days: the last of the old meaning, the first of the new. */
  readonly last_old: string;
  readonly first_new: string;
  readonly zh: string;
  readonly en: string;
}

/** One area under another code, its territory whole. */
export interface AreaSuccession {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

export interface DiffKnowledge {
  /** Words that narrow who is counted: 应届, 脱贫. */
  readonly populations: readonly string[];
  readonly breaks: readonly DefinitionBreak[];
  readonly successions: readonly AreaSuccession[];
}

let shipped: DiffKnowledge | null = null;

/** What ships with zhibiao; read once. */
export function shippedKnowledge(): DiffKnowledge {
  shipped ??= {
    populations: dataFile('populations.json') as string[],
    breaks: dataFile('definition-breaks.json') as DefinitionBreak[],
    successions: dataFile('area-successions.json') as AreaSuccession[],
  };
  return shipped;
}

function dataFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
}
