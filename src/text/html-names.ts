/** What the names, classes and ids of HTML elements tell. */
import { furniture } from './furniture.ts';

const BLOCKS = new Set(
  'p div center h1 h2 h3 h4 h5 h6 li ul ol dl dt dd td th tr table tbody thead tfoot caption br hr section article main aside nav footer header menu form dialog fieldset blockquote pre figure figcaption body html head title address details summary'.split(
    ' ',
  ),
);
const VOID = new Set('br hr img input meta link area base basefont col embed source track wbr param frame'.split(' '));
const ROOTS = new Set(['article', 'main']);

/** True where an element's start and end break the line. */
export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

/** True for elements that hold nothing. */
export function isVoidName(name: string): boolean {
  return VOID.has(name);
}

export function isHiddenElement(name: string): boolean {
  return furniture().hiddenElements.has(name);
}

/** By name, or by a class or id one of whose words is on the list (`share-box`, `pageFooter`), or unseen. */
export function isFurnitureElement(name: string, attributes: Record<string, string>): boolean {
  const { furnitureElements, furnitureClasses } = furniture();
  if (furnitureElements.has(name)) return true;
  if (name === 'body' || name === 'html') return false;
  if (attributes.hidden !== undefined || /display:\s*none/i.test(attributes.style ?? '')) return true;
  return names(attributes).some((word) => wordsOf(word).some((part) => furnitureClasses.has(part)));
}

export function isArticleContainer(name: string, attributes: Record<string, string>): boolean {
  if (ROOTS.has(name)) return true;
  if (name === 'body' || name === 'html') return false;
  const { containers, containerWords, furnitureClasses } = furniture();
  return names(attributes).some((word) => {
    if (containers.has(word.replace(/[-_]/g, '').toLowerCase())) return true;
    const words = wordsOf(word);
    return words.some((part) => containerWords.has(part)) && !words.some((part) => furnitureClasses.has(part));
  });
}

function names(attributes: Record<string, string>): string[] {
  if (attributes.class === undefined && attributes.id === undefined) return [];
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`.split(/\s+/).filter(Boolean);
}

/** `shareBox_top` → share, box, top. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/);
}
