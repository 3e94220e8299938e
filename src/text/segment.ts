import type { Span } from '../types.ts';

const ENDS = '。！？\n';
const CLOSERS = '”’）》」】"';
/** Longer stretches without a full stop are cut here, or where there is none of these, anywhere. */
const CUTS = '；，、';
const NEWLINE = '\n'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);

/** What each code is to a sentence: every character of a document is asked. */
const END = 1;
const CLOSER = 2;
const CUT = 3;
const ROLES = new Uint8Array(1 << 16);
for (const [role, signs] of [
  [END, ENDS],
  [CLOSER, CLOSERS],
  [CUT, CUTS],
] as const)
  for (const sign of signs) ROLES[sign.charCodeAt(0)] = role;

/** Sentences of a folded text: 。！？ or a block end closes one (G-6); closing quotes stay with it. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (ROLES[text.charCodeAt(at)] !== END) continue;
    const end = endBehind(text, at);
    addSpan(text, spans, start, end);
    start = end;
    at = end - 1;
  }
  addSpan(text, spans, start, text.length);
  return spans;
}

/** Past the sign at `at` and what belongs to it: 。” and ？！ up to the end of the block. */
function endBehind(text: string, at: number): number {
  let end = at + 1;
  if (text.charCodeAt(at) === NEWLINE) return end;
  while (end < text.length && staysWith(text.charCodeAt(end))) end++;
  return end;
}

function staysWith(code: number): boolean {
  return ROLES[code] === CLOSER || (ROLES[code] === END && code !== NEWLINE);
}

const SENTENCE_AT_MOST = 1200;

function addSpan(text: string, spans: Span[], from: number, to: number): void {
  let start = from;
  while (to - start > SENTENCE_AT_MOST) {
    let cut = start + SENTENCE_AT_MOST;
    while (cut > start + SENTENCE_AT_MOST / 2 && ROLES[text.charCodeAt(cut - 1)] !== CUT) cut--;
    addTrimmed(text, spans, start, cut);
    start = cut;
  }
  addTrimmed(text, spans, start, to);
}

function addTrimmed(text: string, spans: Span[], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}

function isBlank(code: number): boolean {
  return code === SPACE || code === NEWLINE;
}
