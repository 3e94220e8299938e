/** Articles in their formats, each with its gold: an endless stream, one article in memory at a time. */
import { articleOf } from './article.mjs';
import { isoOf } from './dates.mjs';
import { randomOf } from './random.mjs';
import { writeFragment, writePage } from './write-html.mjs';
import { openSink, writeBody, writeMarkdown, writeText } from './write-plain.mjs';

export const FORMATS = ['txt', 'md', 'html', 'ndjson', 'mixed'];

const WRITERS = { txt: writeText, md: writeMarkdown, html: writePage };
const MIXED = [
  { format: 'txt', weight: 3 },
  { format: 'md', weight: 3 },
  { format: 'html', weight: 3 },
  { format: 'ndjson', weight: 1 },
];
const FOLDER_SIZE = 1000;
const HTML_RECORDS = 0.2;

function padded(number, length) {
  return String(number).padStart(length, '0');
}

/**
 * `articles` of them: {file, content, gold, used}. `content` belongs to the end of `file`, which is relative to the
 * output, or the output itself where that is one file of records (`recordsFile`).
 */
export function* corpusOf(data, { articles, seed, format, recordsFile = null }) {
  for (let index = 0; index < articles; index++) {
    const article = articleOf(data, seed, index);
    const chosen = format === 'mixed' ? randomOf(`${seed}/format`, index).weighted(MIXED).format : format;
    yield chosen === 'ndjson' ? recordOf(article, recordsFile) : fileOf(article, chosen);
  }
}

function folderOf(index) {
  return padded(Math.floor(index / FOLDER_SIZE), 4);
}

function fileOf(article, format) {
  const sink = openSink();
  WRITERS[format](article, sink);
  const file = `${folderOf(article.index)}/${padded(article.index, 7)}.${format}`;
  return { file, content: sink.text, gold: goldOf(file, '', article, sink), used: article.used };
}

function recordOf(article, recordsFile) {
  const { index, title, today, publisher, random } = article;
  const sink = openSink();
  const isHtml = random.chance(HTML_RECORDS);
  if (isHtml) writeFragment(article, sink);
  else writeBody(article, sink);
  const id = `a${padded(index, 7)}`;
  const record = { id, title, date: isoOf(today), source: publisher, [isHtml ? 'html' : 'text']: sink.text };
  const file = recordsFile ?? `${folderOf(index)}/records.ndjson`;
  return { file, content: `${JSON.stringify(record)}\n`, gold: goldOf(file, id, article, sink), used: article.used };
}

/** A document of a gold file. */
function goldOf(file, docId, { place, today }, { figures, asides }) {
  const ids = new Map(figures.map(({ figure }, i) => [figure, `${docId || file}-${padded(i + 1, 2)}`]));
  return {
    file,
    doc_id: docId,
    published: isoOf(today),
    default_ref_area: place.code,
    figures: figures.map(({ figure, ...offsets }) => ({
      id: ids.get(figure),
      ...figure,
      ...('subset_of' in figure && { subset_of: ids.get(figure.subset_of) ?? null }),
      ...offsets,
    })),
    non_figures: asides.map(({ reason, text, ...offsets }) => ({ class: reason, text, ...offsets })),
  };
}
