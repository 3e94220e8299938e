// What `npm run bench` measures, one function a row of its table; each gives a number, and ratios are taken in alternate runs.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import suite from '@microsoft/recognizers-text-suite';
import { createExtractor, isProblem, readInputs } from '../../dist/index.js';
import { corpusOf } from '../corpus/corpus.mjs';
import { loadCorpusData } from '../corpus/load.mjs';

const BIN = new URL('../../bin/zhibiao.js', import.meta.url).pathname;
const THEIR_MODELS = [
  suite.recognizeNumber,
  suite.recognizePercentage,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeAge,
];

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
export const clean = () => rmSync(folder, { recursive: true });

/** Seconds of work in this process. */
export function seconds(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Articles of an invented corpus in one file of records; its path and its size. */
export async function records(articles) {
  const path = join(folder, `${articles}.ndjson`);
  const stream = createWriteStream(path);
  let characters = 0;
  let bytes = 0;
  for (const { content } of corpusOf(loadCorpusData(), {
    articles,
    seed: 1,
    format: 'ndjson',
    recordsFile: 'a.ndjson',
  })) {
    characters += content.length;
    bytes += Buffer.byteLength(content);
    if (!stream.write(content)) await new Promise((done) => stream.once('drain', done));
  }
  stream.end();
  await finished(stream);
  return { path, characters, bytes };
}

/** The built command: wall seconds and peak memory in MB, output thrown away. */
export async function ran(args) {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch {}
  }, 20);
  await new Promise((done) => child.on('exit', done));
  clearInterval(timer);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, megabytes: Math.round(peak / 1024) };
}

/** Articles as read: those of the sample, nearly all figures, and invented ones, as dense as real ones (11 rows in 1,000 characters). */
async function documents() {
  const { path } = await records(100);
  const read = async (from) => {
    const items = [];
    for await (const item of readInputs([from])) if (!isProblem(item)) items.push(item);
    return items;
  };
  return {
    sample: await read(new URL('../../data/sample', import.meta.url).pathname),
    invented: await read(path),
  };
}

/** Characters a second over the same texts: ours with everything on, Recognizers-Text, and nodejieba's tag() alone. */
export async function speeds(rounds) {
  const extractor = createExtractor();
  const jieba = taggerOrNull();
  const { sample, invented } = await documents();
  const workOf = (articles) => {
    const done = articles.map((one) => extractor.extract(one));
    const texts = done.map(({ article }) => article.visible);
    const size = texts.reduce((sum, text) => sum + text.length, 0);
    const rate = (work, times) => (size * times) / seconds(() => Array.from({ length: times }, work));
    const paragraphs = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
    const times = Math.ceil(300_000 / size);
    return {
      density: (done.reduce((sum, { rows }) => sum + rows.length, 0) / size) * 1000,
      ours: () => rate(() => articles.map((one) => extractor.extract(one).rows.length), times),
      theirs: () =>
        rate(() => {
          for (const line of paragraphs) for (const recognize of THEIR_MODELS) recognize(line, suite.Culture.Chinese);
        }, 1),
      tagging: () => (jieba === null ? Number.NaN : rate(() => texts.map((text) => jieba.tag(text).length), times)),
    };
  };
  const works = { sample: workOf(sample), invented: workOf(invented) };
  const round = ({ ours, theirs, tagging }) => ({ ours: ours(), theirs: theirs(), tagging: tagging() });
  for (const work of Object.values(works)) for (let i = 0; i < WARM_UPS; i++) work.ours();
  for (const work of Object.values(works)) round(work);
  const runs = Array.from({ length: rounds }, () => ({ sample: round(works.sample), invented: round(works.invented) }));
  return { runs, density: { sample: works.sample.density, invented: works.invented.density } };
}

/** A run over a whole folder is mostly compiled code. */
const WARM_UPS = 5;

function taggerOrNull() {
  try {
    return createRequire(import.meta.url)('nodejieba');
  } catch {
    return null;
  }
}

/** Seconds from the start of a process to its end. */
export function startOf(args) {
  return seconds(() => spawnSync(process.execPath, args, { stdio: 'ignore' }));
}

/** Seconds until the command has written the rows of one article: plain, or Markdown with a head. */
export function firstRow(isMarkdown) {
  const text = '全县举办招聘会36场，420余家企业提供岗位近9000个。';
  const article = join(folder, isMarkdown ? 'a.md' : 'a.txt');
  writeFileSync(article, isMarkdown ? `---\ntitle: 青河县招聘\ndate: 2024-05-01\n---\n# 招聘\n\n**${text}**\n` : text);
  return startOf([BIN, 'extract', article]);
}

const SENTENCE = '全县举办招聘会36场，420余家企业提供岗位近9000个，达成就业意向约2600人。\n';

function documentOf(bytes) {
  return SENTENCE.repeat(Math.ceil(bytes / Buffer.byteLength(SENTENCE)));
}

/** Peak memory in MB of the command over one document of so many bytes. */
export async function documentMemory(bytes) {
  const path = join(folder, 'long.txt');
  writeFileSync(path, documentOf(bytes));
  const { megabytes } = await ran(['extract', path, '-f', 'csv', '-j', '1', '--max-size', '100mb']);
  return megabytes;
}

/** Microseconds for one character of documents of so many bytes, in this process. */
export function documentCost(bytes) {
  const source = documentOf(bytes);
  const raw = { source, sourceFile: 'a.txt', docId: '', format: 'text', metadata: {}, problems: [] };
  const extractor = createExtractor();
  const times = Math.max(1, Math.round(300_000 / bytes));
  extractor.extract(raw);
  return (seconds(() => Array.from({ length: times }, () => extractor.extract(raw))) / times / source.length) * 1e6;
}
