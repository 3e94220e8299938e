/** An article's text cut into parts that a browser draws at once, and these into pieces with one meaning each. */
import type { Mark, RefusedMark, ReportArticle } from '../report-model.ts';

/** UTF-16 units that are drawn at once. */
export const PART_LENGTH = 20_000;

export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Parts that follow each other, cut at line ends where there are any and never inside a mark. */
export function partsOf(article: Pick<ReportArticle, 'text' | 'marks'>, length = PART_LENGTH): Part[] {
  const { text } = article;
  const parts: Part[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + length >= text.length ? text.length : cutBefore(article, start, start + length);
    parts.push({ start, end });
    start = end;
  }
  return parts.length === 0 ? [{ start: 0, end: 0 }] : parts;
}

function cutBefore({ text, marks }: Pick<ReportArticle, 'text' | 'marks'>, start: number, limit: number): number {
  const line = text.lastIndexOf('\n', limit - 1) + 1;
  if (line > start) return line;
  const inside = marks.find((mark) => mark.start < limit && limit < mark.end);
  const cut = inside === undefined ? limit : inside.end;
  return isLowSurrogate(text.charCodeAt(cut)) ? cut + 1 : cut;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The part that holds a place. */
export function partAt(parts: readonly Part[], place: number): number {
  const at = parts.findIndex(({ end }) => place < end);
  return at < 0 ? parts.length - 1 : at;
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly mark: Mark }
  | { readonly kind: 'refused'; readonly text: string; readonly mark: RefusedMark };

/** One line of an article. */
export interface Block {
  /** Where it begins in the text of the article. */
  readonly at: number;
  readonly pieces: Piece[];
}

/** The blocks of a part; empty lines are left out. */
export function blocksOf({ text, marks, refused }: ReportArticle, { start, end }: Part): Block[] {
  const spans = [
    ...marks.map((mark) => ({ kind: 'figure' as const, mark })),
    ...refused.map((mark) => ({ kind: 'refused' as const, mark })),
  ].filter(({ mark }) => mark.start >= start && mark.start < end);
  spans.sort((a, b) => a.mark.start - b.mark.start);
  const blocks: Block[] = [{ at: start, pieces: [] }];
  let at = start;
  for (const span of spans) {
    pushText(blocks, text.slice(at, span.mark.start), at);
    at = Math.max(at, span.mark.end);
    blocks.at(-1)?.pieces.push({ ...span, text: text.slice(span.mark.start, at) } as Piece);
  }
  pushText(blocks, text.slice(at, end), at);
  return blocks.filter(({ pieces }) => pieces.some((piece) => piece.text.trim() !== ''));
}

function pushText(blocks: Block[], text: string, from: number): void {
  let at = from;
  text.split('\n').forEach((line, i) => {
    if (i > 0) blocks.push({ at, pieces: [] });
    if (line !== '') blocks.at(-1)?.pieces.push({ kind: 'text', text: line });
    at += line.length + 1;
  });
}
