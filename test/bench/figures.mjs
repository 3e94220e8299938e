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

/** Articles of an invented corpus in one file of records; its path and its characters. */
export async function records(articles) {
  const path = join(folder, `${articles}.ndjson`);
  const stream = createWriteStream(path);
  let characters = 0;
  for (const { content } of corpusOf(loadCorpusData(), {
    articles,
    seed: 1,
    format: 'ndjson',
    recordsFile: 'a.ndjson',
  })) {
    characters += content.length;
    if (!stream.write(content)) await new Promise((done) => stream.once('drain', done));
  }
  stream.end();
  await finished(stream);
  return { path, characters };
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

/** Characters a second over the same texts: ours with everything on, Recognizers-Text, and nodejieba's tag() alone. */
export async function speeds(rounds) {
  const documents = [];
  const { path } = await records(100);
  for await (const item of readInputs([new URL('../../data/sample', import.meta.url).pathname, path]))
    if (!isProblem(item)) documents.push(item);
  const extractor = createExtractor();
  const texts = documents.map((one) => extractor.extract(one).article.visible);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const rate = (work, times) => (size * times) / seconds(() => Array.from({ length: times }, work));
  const ours = () => rate(() => documents.map((one) => extractor.extract(one).rows.length), 5);
  const paragraphs = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const theirs = () =>
    rate(() => {
      for (const line of paragraphs) for (const recognize of THEIR_MODELS) recognize(line, suite.Culture.Chinese);
    }, 1);
  const jieba = taggerOrNull();
  const tagging = () => (jieba === null ? Number.NaN : rate(() => texts.map((text) => jieba.tag(text).length), 5));
  for (const warm of [ours, theirs, tagging]) warm();
  return Array.from({ length: rounds }, () => ({ ours: ours(), theirs: theirs(), tagging: tagging() }));
}

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

export function firstRow() {
  const article = join(folder, 'a.txt');
  writeFileSync(article, '全县举办招聘会36场，420余家企业提供岗位近9000个。');
  return startOf([BIN, 'extract', article]);
}

/** Microseconds for one character of documents of so many bytes, in this process. */
export function documentCost(bytes) {
  const sentence = '全县举办招聘会36场，420余家企业提供岗位近9000个，达成就业意向约2600人。\n';
  const source = sentence.repeat(Math.ceil(bytes / Buffer.byteLength(sentence)));
  const raw = { source, sourceFile: 'a.txt', docId: '', format: 'text', metadata: {}, problems: [] };
  const extractor = createExtractor();
  const times = Math.max(1, Math.round(300_000 / bytes));
  extractor.extract(raw);
  return (seconds(() => Array.from({ length: times }, () => extractor.extract(raw))) / times / source.length) * 1e6;
}
