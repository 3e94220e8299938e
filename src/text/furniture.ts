import { readFileSync } from 'node:fs';

/** What marks things on a page that are no article (data/furniture.json). */
export interface Furniture {
  /** Elements whose text no reader sees as text: scripts, styles, choices. */
  readonly hiddenElements: ReadonlySet<string>;
  readonly furnitureElements: ReadonlySet<string>;
  /** Words of class names and ids. */
  readonly furnitureClasses: ReadonlySet<string>;
  /** Words that make an article container of any class name or id without a furniture word in it. */
  readonly containerWords: ReadonlySet<string>;
  /** Whole class names and ids of article containers, without `-` and `_`. */
  readonly containers: ReadonlySet<string>;
  /** What stands before a publication date, the surest first. */
  readonly dateLabels: readonly string[];
  readonly lineOpenings: readonly string[];
  /** The same by their first character. */
  readonly openingsBySign: ReadonlyMap<string, readonly string[]>;
  readonly lineOpeningsAtMost: number;
  /** A short line that starts with a date and holds one of these belongs to the page. */
  readonly pageLineMarks: readonly string[];
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
    hiddenElements: new Set(raw.hidden_elements),
    furnitureElements: new Set(raw.furniture_elements),
    furnitureClasses: new Set(raw.furniture_classes),
    containerWords: new Set(raw.container_words),
    containers: new Set(raw.containers),
    dateLabels: raw.date_labels,
    lineOpenings: raw.line_openings,
    openingsBySign: bySign(raw.line_openings),
    lineOpeningsAtMost: raw.line_openings_at_most,
    pageLineMarks: raw.page_line_marks,
  };
}

function bySign(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) found.set(word[0] ?? '', [...(found.get(word[0] ?? '') ?? []), word]);
  return found;
}

const OPENING_BRACKET = /^[（([【]\s*/;
const STARTS_WITH_DATE = /^[\s[【（(]*\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/;
const PAGE_NUMBER = /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页.{0,12})$/;

/** Editor lines, share links, counters: `责任编辑：…`, `2013-03-05 10:22 来源：…`. Takes a trimmed line. */
export function isFurnitureLine(line: string): boolean {
  const { lineOpenings, openingsBySign, lineOpeningsAtMost, pageLineMarks } = furniture();
  if (line.length > lineOpeningsAtMost) return false;
  const bare = line.replace(OPENING_BRACKET, '');
  const likely = bare === line ? (openingsBySign.get(line[0] ?? '') ?? []) : lineOpenings;
  const opening = likely.find((words) => line.startsWith(words) || bare.startsWith(words));
  const prose = line.includes('。');
  if (opening !== undefined) return !prose || /[：:]$/.test(opening);
  return !prose && STARTS_WITH_DATE.test(line) && pageLineMarks.some((mark) => line.includes(mark));
}

/** `- 12 -`, `第 3 页`: what a page break leaves between two lines. */
export function isPageNumber(line: string): boolean {
  return line.length < 24 && PAGE_NUMBER.test(line);
}

/** Where a trailing `（文章来源：…）` starts in a line, or the line's length. */
export function trailingFurniture(line: string): number {
  const last = line[line.length - 1];
  if (last !== '）' && last !== ')' && last !== '】' && last !== ']') return line.length;
  const { lineOpenings, lineOpeningsAtMost } = furniture();
  for (let at = line.length - 2; at > 0 && line.length - at <= lineOpeningsAtMost; at--) {
    if (!OPENING_BRACKET.test(line[at] ?? '')) continue;
    const inside = line.slice(at).replace(OPENING_BRACKET, '');
    return lineOpenings.some((opening) => inside.startsWith(opening)) ? at : line.length;
  }
  return line.length;
}
