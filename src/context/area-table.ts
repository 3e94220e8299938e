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
 * word (大同, 赵县), the area it lies in right before it (朝阳, 宝山, 城区); `asked` is never looked for there (沪, 全国).
 */
export type Need = (typeof NEEDS)[number];
export const NEEDS = ['nothing', 'bounds', 'parent', 'asked'] as const;

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

/** What the build writes to dist/areas.json: tuples, because they load in half the time. */
export interface CompactAreas {
  readonly areas: readonly CompactArea[];
  readonly texts: readonly string[];
  /** For each of `texts`. */
  readonly forms: readonly (readonly CompactForm[])[];
  readonly before: readonly string[];
  readonly body: readonly string[];
  readonly join: readonly string[];
  readonly tail: readonly string[];
}

export type CompactArea = readonly [
  code: string,
  name: string,
  stem: string,
  level: AreaLevel,
  after: string,
  before: string,
  coded: boolean,
];
/** A form in one number, because numbers load faster than lists: its area's index, its need's, and two bits. */
export type CompactForm = number;

/** `at` and `need` are indexes into `areas` and NEEDS. */
export function compactForm(at: number, need: number, word: boolean, short: boolean): CompactForm {
  return ((at * NEEDS.length + need) << 2) | (Number(word) << 1) | Number(short);
}

export interface AreaTable {
  /** All that had a code, the oldest first. */
  readonly byCode: ReadonlyMap<string, readonly Area[]>;
  readonly areas: readonly Area[];
  /** Every text that names an area, with its index in `forms`. */
  readonly texts: ReadonlyMap<string, number>;
  readonly forms: readonly (readonly CompactForm[])[];
  readonly words: AreaWords;
}

let loaded: AreaTable | null = null;

/** The table that ships with the tool, as the build compiled it; read once. */
export function loadAreas(): AreaTable {
  loaded ??= openAreas(JSON.parse(readFileSync(new URL('../../dist/areas.json', import.meta.url), 'utf8')));
  return loaded;
}

function lexiconOf(phrases: readonly string[]): Lexicon {
  return buildLexicon(phrases.map((phrase, rule) => ({ phrase, rule })));
}

function groupByCode(areas: readonly Area[]): Map<string, Area[]> {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    if (!area.coded) continue;
    const held = groups.get(area.code);
    if (held === undefined) groups.set(area.code, [area]);
    else held.push(area);
  }
  return groups;
}

/** Makes the table of its compact form. */
export function openAreas({ areas, texts, forms, before, body, join, tail }: CompactAreas): AreaTable {
  const open = areas.map(
    ([code, name, stem, level, after, before, coded]): Area => ({ code, name, stem, level, after, before, coded }),
  );
  const words = { before: new Set(before), body: lexiconOf(body), join: new Set(join), tail: lexiconOf(tail) };
  return {
    byCode: groupByCode(open),
    areas: open,
    texts: new Map(texts.map((text, at) => [text, at])),
    forms,
    words,
  };
}

const opened = new WeakMap<readonly CompactForm[], AreaForm[]>();

/** What a whole text may name; empty where it names no area. */
export function formsNamed(text: string, table: AreaTable): readonly AreaForm[] {
  return formsAt(table.texts.get(text) ?? -1, text, table);
}

/** The same by the text's number in the table. */
export function formsAt(index: number, text: string, table: AreaTable): readonly AreaForm[] {
  const compact = table.forms[index];
  if (compact === undefined) return [];
  const known = opened.get(compact);
  if (known !== undefined) return known;
  const forms = compact.flatMap((form) => {
    const area = table.areas[Math.floor((form >> 2) / NEEDS.length)];
    const need = NEEDS[(form >> 2) % NEEDS.length] ?? 'asked';
    return area === undefined ? [] : [{ text, area, need, word: (form & 2) !== 0, short: (form & 1) !== 0 }];
  });
  opened.set(compact, forms);
  return forms;
}
