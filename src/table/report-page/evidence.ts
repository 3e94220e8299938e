/** The words that the chosen figure's derivation rests on, marked in the text without changing it. */
import type { Span } from '../../types.ts';
import type { Fact } from '../report-model.ts';

/** The places of all facts and their parts, each once. */
export function placesOf(facts: readonly Fact[]): Span[] {
  const places = new Map<string, Span>();
  const take = ({ at, parts }: Fact): void => {
    if (at !== null) places.set(`${at.start}-${at.end}`, at);
    parts.forEach(take);
  };
  facts.forEach(take);
  return [...places.values()];
}

const NAME = 'evidence';

/** Marks the places in the drawn lines (`p[data-at]`); a browser without highlights of its own shows none. */
export function showEvidence(root: HTMLElement, places: readonly Span[]): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.delete(NAME);
  const lines = [...root.querySelectorAll<HTMLElement>('.text p[data-at]')];
  const ranges = places.flatMap((place) => rangeIn(lines, place) ?? []);
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
}

function rangeIn(lines: readonly HTMLElement[], { start, end }: Span): Range | null {
  const line = lines.findLast(({ dataset }) => Number(dataset.at) <= start);
  if (line === undefined) return null;
  const from = Number(line.dataset.at);
  const [first, last] = [nodeAt(line, start - from), nodeAt(line, end - from - 1)];
  if (first === null || last === null) return null;
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** The text node that holds a character of a line; a named sign is drawn without text and counts as one. */
function nodeAt(line: HTMLElement, place: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLElement) at += node.classList.contains('sign') ? 1 : 0;
    else if (place < at) return null;
    else if (place < at + (node as Text).length) return { node: node as Text, offset: place - at };
    else at += (node as Text).length;
  }
  return null;
}
