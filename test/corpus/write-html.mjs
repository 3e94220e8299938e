/** Articles as pages of a site: the body in one container, and what stands around bodies outside of it. */
import { isoOf } from './dates.mjs';
import { dateLine, furnitureLine, put } from './write-plain.mjs';

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES = { '“': '&ldquo;', '”': '&rdquo;', '—': '&mdash;', '·': '&middot;' };

/** Some pages spell signs out. */
function spelt(text, isSpelt) {
  return isSpelt ? escaped(text).replace(/[“”—·]/g, (sign) => ENTITIES[sign]) : escaped(text);
}

const INDENTS = ['', '　　', '&nbsp;&nbsp;&nbsp;&nbsp;', '&emsp;&emsp;'];
const CONTAINERS = ['<div class="TRS_Editor">', '<div id="zoom">', '<div class="article-content">', '<article>'];

export function writePage(article, sink) {
  const { title, today, publisher, random } = article;
  const name = escaped(title);
  const pub = random.pick([
    `<meta name="PubDate" content="${isoOf(today)}">`,
    `<meta name="pubdate" content="${isoOf(today)} 08:15">`,
    `<meta property="article:published_time" content="${isoOf(today)}T10:00:00+08:00">`,
  ]);
  const head = `<html><head><meta charset="utf-8"><title>${name}_${escaped(publisher)}</title>\n${pub}</head>\n<body>\n`;
  put(sink, { text: `<!DOCTYPE html>\n${head}` });
  put(sink, { text: `<div class="nav">${furnitureLine('nav', article)}</div>\n` });
  put(sink, { text: `<h1>${name}</h1>\n<div class="info">${dateLine(article)}</div>\n` });
  writeFragment(article, sink);
  const foot = furnitureLine('foot', article);
  put(sink, { text: `<div class="share">${furnitureLine('share', article)}</div>\n` });
  put(sink, { text: `<div class="footer">${foot}</div>\n</body></html>\n` });
}

/** The body alone, as records carry it. */
export function writeFragment({ random, blocks }, sink) {
  const indent = random.pick(INDENTS);
  const isSpelt = random.chance(0.2);
  const container = random.pick(CONTAINERS);
  put(sink, { text: `${container}\n` });
  for (const { pieces, isHeading } of blocks) {
    put(sink, { text: isHeading ? '<p><strong>' : `<p>${indent}` });
    for (const piece of pieces) writePiece(piece, { random, isSpelt }, sink);
    put(sink, { text: isHeading ? '</strong></p>\n' : '</p>\n' });
  }
  put(sink, { text: container === '<article>' ? '</article>\n' : '</div>\n' });
}

/** Tags stand around figures, never inside: a quote is what the file says. */
function writePiece(piece, { random, isSpelt }, sink) {
  if (piece.figure === undefined) {
    put(sink, piece, spelt(piece.text, isSpelt));
  } else if (random.chance(0.04)) {
    put(sink, { text: '<span style="color:#c00">' });
    put(sink, piece);
    put(sink, { text: '</span>' });
  } else {
    put(sink, piece);
  }
}
