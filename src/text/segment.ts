import type { Span } from '../types.ts';

const END = new Set(['。', '！', '？', '\n']);
const CLOSER = new Set(['”', '’', '）', '》', '」', '】', '"']);

/** Sentences of a folded text: 。！？ or a block end closes one (G-6); closing quotes stay with it. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!END.has(text[at] ?? '')) continue;
    while (
      text[at] !== '\n' &&
      (CLOSER.has(text[at + 1] ?? '') || (END.has(text[at + 1] ?? '') && text[at + 1] !== '\n'))
    )
      at++;
    addSpan(text, spans, start, at + 1);
    start = at + 1;
  }
  addSpan(text, spans, start, text.length);
  return spans;
}

/** Longer stretches without a full stop are cut at a comma, or where there is none, anywhere. */
const SENTENCE_AT_MOST = 1200;
const CUT = /[；，、]/;

function addSpan(text: string, spans: Span[], from: number, to: number): void {
  let start = from;
  while (to - start > SENTENCE_AT_MOST) {
    let cut = start + SENTENCE_AT_MOST;
    while (cut > start + SENTENCE_AT_MOST / 2 && !CUT.test(text[cut - 1] ?? '')) cut--;
    addTrimmed(text, spans, start, cut);
    start = cut;
  }
  addTrimmed(text, spans, start, to);
}

function addTrimmed(text: string, spans: Span[], from: number, to: number): void {
  let start = from;
  let end = to;
  const blank = (at: number): boolean => text[at] === ' ' || text[at] === '\n';
  while (start < end && blank(start)) start++;
  while (end > start && blank(end - 1)) end--;
  if (end > start) spans.push({ start, end });
}
