/** Which blocks of a page are its article: a known container, else where its prose stands (C-11). */
import type { Block, Page } from './html.ts';
import { dataTables } from './tables.ts';
import { repeatsTitle } from './titles.ts';

const CONTAINER_CHARS = 30;
/** A container counts with this share of the page's prose; an inner one with this share of the outer one's. */
const CONTAINER_SHARE = 0.25;
const INNER_SHARE = 0.7;
/** Without container: the innermost element with nearly all of the prose. */
const PROSE_SHARE = 0.9;
/** A page with more than this share of its characters in links is a crawled page with menus. */
const MENU_SHARE = 0.25;
/** What is called furniture and holds more of the prose than this is none. */
const FURNITURE_SHARE = 0.5;
const LINK_SHARE = 0.5;
/** The heading is looked for among so many first blocks of the article, and before them. */
const EARLY = 6;
const PROSE = /[。！？；，,;]/;
const FULL_STOP = /[。！？；]/;

export interface Body {
  readonly blocks: readonly Block[];
  /** The heading that stands for the title, where the page shows one. */
  readonly heading: Block | null;
  /** Offsets of the article's tables that were not read. */
  readonly tables: readonly number[];
}

interface Survey {
  readonly page: Page;
  readonly isProse: readonly boolean[];
  /** For each element: it or what is around it is furniture. */
  readonly furniture: Uint8Array;
  readonly table: Int32Array;
  /** Characters of prose outside links and furniture, by element with all that it holds. */
  readonly prose: Float64Array;
}

/** `markdown`: the page is a Markdown file with tags in it, so only a crawled one is cut down to a container. */
export function bodyOf(page: Page, markdown: boolean): Body {
  const survey = surveyed(page);
  const crawled = linkedShare(page) > MENU_SHARE;
  const container = crawled || !markdown ? bestContainer(survey) : -1;
  const root = container >= 0 ? container : crawled ? proseRoot(survey) : 0;
  const inside = within(page, root);
  const chosen = page.blocks.filter((block) => inside[block.element] === 1 && isArticle(survey, block));
  const trimmed = container < 0 && crawled ? trimmedToProse(survey, chosen) : chosen;
  const found = headingOf(page, trimmed);
  const blocks = found !== null && !trimmed.includes(found) ? [found, ...trimmed] : trimmed;
  return { blocks, heading: found, tables: skippedTables(survey, inside) };
}

function surveyed(page: Page): Survey {
  const isProse = page.blocks.map((block) => PROSE.test(blockText(page, block)));
  const all = new Float64Array(page.elements.length);
  page.blocks.forEach((block, i) => {
    if (isProse[i]) all[block.element] = (all[block.element] ?? 0) + block.chars - block.linked;
  });
  const own = Float64Array.from(all);
  sumUp(page, all);
  const furniture = furnitureOf(page, all);
  own.forEach((_, i) => {
    if (furniture[i] === 1) own[i] = 0;
  });
  sumUp(page, own);
  return { page, isProse, furniture, table: dataTables(page), prose: own };
}

/** Adds what each element holds to those around it. */
function sumUp(page: Page, values: Float64Array): void {
  for (let i = values.length - 1; i > 0; i--) {
    const parent = page.elements[i]?.parent ?? 0;
    values[parent] = (values[parent] ?? 0) + (values[i] ?? 0);
  }
}

function furnitureOf(page: Page, prose: Float64Array): Uint8Array {
  const most = (prose[0] ?? 0) * FURNITURE_SHARE;
  const marked = new Uint8Array(page.elements.length);
  page.elements.forEach((element, i) => {
    const around = element.parent >= 0 ? (marked[element.parent] ?? 0) : 0;
    marked[i] = around || (element.furniture && (prose[i] ?? 0) <= most) ? 1 : 0;
  });
  return marked;
}

/** Not furniture, not in a data table, and no list of links. */
function isArticle({ page, furniture, table }: Survey, block: Block): boolean {
  if (furniture[block.element] === 1 || table[block.element] !== -1) return false;
  return block.linked <= block.chars * LINK_SHARE || block.heading > 0 || FULL_STOP.test(blockText(page, block));
}

/** The container with the most prose; an inner one wins where it holds most of that. */
function bestContainer({ page, prose }: Survey): number {
  const least = Math.max(CONTAINER_CHARS, (prose[0] ?? 0) * CONTAINER_SHARE);
  let most = 0;
  page.elements.forEach((element, i) => {
    if (element.container && (prose[i] ?? 0) > most) most = prose[i] ?? 0;
  });
  if (most < least) return -1;
  return page.elements.findLastIndex((element, i) => element.container && (prose[i] ?? 0) >= most * INNER_SHARE);
}

/** Down from the page as long as one child holds nearly all of the prose. */
function proseRoot({ page, prose }: Survey): number {
  let root = 0;
  page.elements.forEach((element, i) => {
    if (element.parent === root && i > 0 && (prose[i] ?? 0) >= (prose[0] ?? 0) * PROSE_SHARE && (prose[i] ?? 0) > 0)
      root = i;
  });
  return root;
}

function within(page: Page, root: number): Uint8Array {
  const inside = new Uint8Array(page.elements.length);
  page.elements.forEach((element, i) => {
    inside[i] = i === root || (element.parent >= 0 && inside[element.parent] === 1) ? 1 : 0;
  });
  return inside;
}

/** From the first block of prose to the last one. */
function trimmedToProse({ page }: Survey, blocks: readonly Block[]): readonly Block[] {
  const isProse = (block: Block): boolean => PROSE.test(blockText(page, block));
  const first = blocks.findIndex(isProse);
  return first < 0 ? blocks : blocks.slice(first, blocks.findLastIndex(isProse) + 1);
}

/** A block that says what <title> says, else the main heading in or before the article, else any heading there. */
function headingOf(page: Page, chosen: readonly Block[]): Block | null {
  const first = chosen[0];
  const before = first === undefined ? [] : page.blocks.slice(0, page.blocks.indexOf(first));
  const near = [...chosen.slice(0, EARLY), ...before.reverse()];
  const repeats = repeatsTitle(page.title.text.trim());
  const headings = near.filter((block) => block.heading > 0 && block.linked === 0);
  return (
    near.find((block) => repeats(blockText(page, block))) ??
    headings.find((block) => block.heading === 1) ??
    headings[0] ??
    null
  );
}

function skippedTables({ page, furniture, table }: Survey, inside: Uint8Array): number[] {
  const tables = page.elements.map((_, i) => i).filter((i) => table[i] === i && inside[i] === 1 && furniture[i] === 0);
  return tables.map((i) => page.elements[i]?.at ?? 0);
}

function linkedShare(page: Page): number {
  const linked = page.blocks.reduce((sum, block) => sum + block.linked, 0);
  const chars = page.blocks.reduce((sum, block) => sum + block.chars, 0);
  return linked / Math.max(1, chars);
}

export function blockText(page: Page, block: Block): string {
  return page.stream.text.slice(block.start, block.end);
}
