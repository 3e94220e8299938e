/** Which blocks of a page are its article: a known container, else prose rather than link lists. */
import type { Block, Page } from './html.ts';
import { copyChar, emptyStream, pushBreak, type Stream } from './stream.ts';

const CONTAINER_AT_LEAST = 60;
const INNER_SHARE = 0.7;
const LINK_SHARE = 0.5;
/** A page with more than this share of its characters in links is a crawled page with menus. */
const MENU_SHARE = 0.25;
const PROSE = /[。！？；，]/;

/** The stream of the article alone, blocks ended by breaks. */
export function articleOf(page: Page): Stream {
  const chosen = chooseBlocks(page);
  const out = emptyStream();
  for (const block of chosen) {
    for (let i = block.start; i < block.end; i++) copyChar(page.stream, i, out);
    pushBreak(out, page.stream.ends[block.end - 1] ?? 0);
  }
  return out;
}

function chooseBlocks(page: Page): readonly Block[] {
  const container = bestContainer(page.blocks);
  if (container > 0) return withHeading(page.blocks, (block) => block.containers.includes(container));
  const total = page.blocks.reduce((sum, block) => sum + size(block), 0);
  const linked = page.blocks.reduce((sum, block) => sum + block.linked, 0);
  if (linked <= total * MENU_SHARE) return page.blocks;
  return withHeading(
    page.blocks,
    (block) => block.linked <= size(block) * LINK_SHARE && PROSE.test(textOf(page, block)),
  );
}

/** The chosen blocks and the last main heading before them: the title often stands outside. */
function withHeading(blocks: readonly Block[], inside: (block: Block) => boolean): readonly Block[] {
  const first = blocks.findIndex(inside);
  const heading = blocks.slice(0, Math.max(first, 0)).findLastIndex((block) => block.heading && block.linked === 0);
  return blocks.filter((block, i) => inside(block) || i === heading);
}

function size(block: Block): number {
  return block.end - block.start;
}

function textOf(page: Page, block: Block): string {
  return page.stream.chars.slice(block.start, block.end).join('');
}

/** The container with the most text outside links; an inner one wins where it holds most of that. */
function bestContainer(blocks: readonly Block[]): number {
  const plain = new Map<number, number>();
  for (const block of blocks) {
    for (const id of block.containers) plain.set(id, (plain.get(id) ?? 0) + size(block) - block.linked);
  }
  const most = Math.max(0, ...plain.values());
  if (most < CONTAINER_AT_LEAST) return 0;
  return Math.max(0, ...[...plain].filter(([, chars]) => chars >= most * INNER_SHARE).map(([id]) => id));
}
