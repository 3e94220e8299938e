/** Articles as plain text and as Markdown. Each writer appends to a sink, which notes where the figures stand. */
import { isoOf } from './dates.mjs';
import { renderText } from './render.mjs';

/** Collects text, and the place of each piece that is a figure or a numeral that is none. */
export function openSink() {
  const sink = { text: '', figures: [], asides: [] };
  return sink;
}

/** Appends a piece, escaped for its format. */
export function put(sink, { text, figure, reason }, escaped = text) {
  const start = sink.text.length;
  sink.text += escaped;
  const place = { raw_start: start, raw_end: sink.text.length };
  if (figure !== undefined) sink.figures.push({ figure, ...place });
  if (reason !== undefined && /[0-9０-９一二三四五六七八九十百千万两零]/.test(text))
    sink.asides.push({ reason, text, ...place });
}

const DAY_WRITINGS = [
  (today) => isoOf(today),
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  (today) => `${isoOf(today)} 09:30`,
];

/** `发布时间：2024-05-06  来源：…` */
export function dateLine({ today, publisher, random }) {
  const day = random.pick(DAY_WRITINGS)(today);
  return random.pick([`发布时间：${day}`, `发布时间：${day}  来源：${publisher}`, `${day}  来源：${publisher}`]);
}

/** The text of a record or a .txt file without title and date. */
export function writeBody(article, sink) {
  const { random } = article;
  const indent = random.pick(['', '　　']);
  const gap = random.pick(['\n', '\n\n']);
  article.blocks.forEach(({ pieces, isHeading }, i) => {
    put(sink, { text: `${i === 0 ? '' : gap}${isHeading ? '' : indent}` });
    for (const piece of pieces) put(sink, piece);
  });
}

export function writeText(article, sink) {
  put(sink, { text: `${article.title}\n${dateLine(article)}\n\n` });
  writeBody(article, sink);
  const tail = article.random.chance(0.4) ? `\n\n${furnitureLine('foot', article)}` : '';
  put(sink, { text: `${tail}\n` });
}

const SITES = ['last_modified', 'author', 'categories'];

export function writeMarkdown(article, sink) {
  const { title, today, publisher, random, blocks } = article;
  const quote = random.pick(["'", '"']);
  const extra = random.chance(0.4) ? `${random.pick(SITES)}: ${quote}${publisher}${quote}\n` : '';
  put(sink, { text: `---\ntitle: ${quote}${title}${quote}\ndate: ${dayOf(today, random)}\n${extra}---\n\n` });
  for (const { pieces, isHeading } of blocks) {
    if (isHeading) put(sink, { text: '## ' });
    const isBold = !isHeading && random.chance(0.05);
    for (const piece of pieces) {
      const stress = isBold && piece.figure !== undefined && random.chance(0.5) ? '**' : '';
      put(sink, { text: stress });
      put(sink, piece);
      put(sink, { text: stress });
    }
    put(sink, { text: '\n\n' });
  }
}

function dayOf(today, random) {
  return random.pick([isoOf(today), `${isoOf(today)} 10:20:00 +0800`]);
}

/** One line of what stands around articles. */
export function furnitureLine(name, { scene }) {
  return renderText(scene.random.pick(scene.data.furniture[name]), scene);
}
