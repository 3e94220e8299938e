/** China's administrative areas from county level up, as dated lists give them, and every form their names take. */
import { readFileSync } from 'node:fs';
import { buildLexicon, type Lexicon } from '../rules/lexicon.ts';

export type AreaLevel = 'country' | 'province' | 'prefecture' | 'county';

/** One unit under one name, or a place that lies in one without having a code of its own. */
export interface Area {
  /** GB/T 2260, six digits, or `CN`; of a zone the code of the area it lies in. */
  readonly code: string;
  /** Official: 甘孜藏族自治州. */
  readonly name: string;
  /** Short: 甘孜; '' where nothing of two characters is left. */
  readonly stem: string;
  readonly level: AreaLevel;
  /** The unit stands in lists after the first month and before the second (`YYYY-MM`); '' has no bound. */
  readonly after: string;
  readonly before: string;
  /** False for zones and for the Corps. */
  readonly coded: boolean;
}

/**
 * How much a form needs around it to be read as a place in running text: nothing (上海, 宝山区), the bounds of a
 * word (大同, 赵县), or the area it lies in right before it (朝阳, 宝山, 城区).
 */
export type Need = 'nothing' | 'bounds' | 'parent';

/** One way to print an area's name. */
export interface AreaForm {
  readonly text: string;
  readonly area: Area;
  readonly need: Need;
  /** An ordinary word too: a place only where its parent is known. */
  readonly word: boolean;
  /** The name without its class: 宝山, 甘孜. */
  readonly short: boolean;
}

/** Words that tell a place name from its neighbours in running text. */
export interface AreaWords {
  readonly before: ReadonlySet<string>;
  readonly body: Lexicon;
  readonly join: ReadonlySet<string>;
  readonly tail: Lexicon;
}

export interface AreaTable {
  /** All that had a code, the oldest first. */
  readonly byCode: ReadonlyMap<string, readonly Area[]>;
  readonly byForm: ReadonlyMap<string, readonly AreaForm[]>;
  /** What running text is searched for; `rule` is an index into `searched`. */
  readonly lexicon: Lexicon;
  readonly searched: readonly (readonly AreaForm[])[];
  readonly words: AreaWords;
}

/** An AreaForm with the index of its area. */
export type CompactForm = readonly [text: string, area: number, need: Need, word: boolean, short: boolean];

/** What the build writes to dist/areas.json. */
export interface CompactAreas {
  readonly areas: readonly Area[];
  readonly forms: readonly CompactForm[];
  readonly before: readonly string[];
  readonly body: readonly string[];
  readonly join: readonly string[];
  readonly tail: readonly string[];
}

let loaded: AreaTable | null = null;

/** The table that ships with the tool, as the build compiled it; read once. */
export function loadAreas(): AreaTable {
  loaded ??= openAreas(JSON.parse(readFileSync(new URL('../../dist/areas.json', import.meta.url), 'utf8')));
  return loaded;
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const held = groups.get(key(item));
    if (held === undefined) groups.set(key(item), [item]);
    else held.push(item);
  }
  return groups;
}

function lexiconOf(phrases: readonly string[]): Lexicon {
  return buildLexicon(phrases.map((phrase, rule) => ({ phrase, rule })));
}

/** Makes the table of its compact form. */
export function openAreas({ areas, forms, before, body, join, tail }: CompactAreas): AreaTable {
  const open = forms.flatMap(([text, at, need, word, short]): AreaForm[] => {
    const area = areas[at];
    return area === undefined ? [] : [{ text, area, need, word, short }];
  });
  const byForm = group(open, ({ text }) => text);
  // 沪 and 全国 are names of areas only where a name is asked for.
  const texts = [...byForm.keys()].filter((text) => text.length > 1 && byForm.get(text)?.[0]?.area.level !== 'country');
  return {
    byCode: group(
      areas.filter(({ coded }) => coded),
      ({ code }) => code,
    ),
    byForm,
    lexicon: lexiconOf(texts),
    searched: texts.map((text) => byForm.get(text) ?? []),
    words: { before: new Set(before), body: lexiconOf(body), join: new Set(join), tail: lexiconOf(tail) },
  };
}
