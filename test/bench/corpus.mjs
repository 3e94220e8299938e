// npm run corpus -- --articles N --seed S -o DIR|FILE.ndjson [--format F] [--gold FILE]: an invented corpus with its gold.
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { corpusOf, FORMATS } from '../corpus/corpus.mjs';
import { loadCorpusData } from '../corpus/load.mjs';

const USAGE = `npm run corpus -- --articles N -o DIR|FILE.ndjson [--seed S] [--format ${FORMATS.join('|')}] [--gold FILE]`;

function usage(problem) {
  console.error(`corpus: ${problem}\n${USAGE}`);
  process.exit(2);
}

function settings() {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      output: { type: 'string', short: 'o' },
      format: { type: 'string' },
      gold: { type: 'string' },
    },
  });
  const { output } = values;
  const articles = Number(values.articles);
  if (output === undefined) usage('say where to write: -o DIR or -o FILE.ndjson');
  if (!Number.isInteger(articles) || articles < 1) usage(`--articles ${values.articles}: a whole number from 1 on`);
  const isOneFile = /\.(ndjson|jsonl)$/.test(output);
  const format = values.format ?? (isOneFile ? 'ndjson' : 'mixed');
  if (!FORMATS.includes(format)) usage(`--format ${format}: one of ${FORMATS.join(', ')}`);
  if (isOneFile && format !== 'ndjson') usage(`${output} holds records: leave --format out, or name a folder`);
  return { ...values, articles, format, isOneFile };
}

/** A file that is written piece by piece and holds the writer up while the disk is busy. */
function openWriter(path) {
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  let pending = [];
  let size = 0;
  const flush = async () => {
    const isFull = !stream.write(pending.join(''));
    pending = [];
    size = 0;
    if (isFull) await once(stream, 'drain');
  };
  return {
    write: (text) => {
      pending.push(text);
      size += text.length;
      return size > 1 << 16 ? flush() : undefined;
    },
    close: async () => {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
}

const { articles, seed, output, format, isOneFile, gold } = settings();
const goldWriter = gold === undefined ? null : openWriter(gold);
await goldWriter?.write('{"documents": [\n');
let open = null;
let records = null;
let characters = 0;
let figures = 0;
let isFirst = true;
for (const one of corpusOf(loadCorpusData(), {
  articles,
  seed,
  format,
  recordsFile: isOneFile ? basename(output) : null,
})) {
  const path = isOneFile ? output : join(output, one.file);
  const isRecord = path.endsWith('.ndjson') || isOneFile;
  if (isRecord) {
    if (records?.path !== path) {
      await records?.writer.close();
      records = { path, writer: openWriter(path) };
    }
    await records.writer.write(one.content);
  } else {
    open = openWriter(path);
    await open.write(one.content);
    await open.close();
  }
  await goldWriter?.write(`${isFirst ? '' : ',\n'}${JSON.stringify(one.gold)}`);
  isFirst = false;
  characters += one.content.length;
  figures += one.gold.figures.length;
}
await records?.writer.close();
await goldWriter?.write('\n]}\n');
await goldWriter?.close();
console.error(`${articles} articles, ${characters} characters, ${figures} figures, seed ${seed}: ${output}`);
