// npm run bench: this tool and Recognizers-Text on the same text in one run; median of five alternating runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import suite from '@microsoft/recognizers-text-suite';
import { createExtractor } from '../../dist/index.js';
import { isProblem, readInputs } from '../../dist/text/read.js';

const ROUNDS = 5;
const REPEATS = 20;
const BIN = new URL('../../bin/zhibiao.js', import.meta.url).pathname;

const documents = [];
for await (const item of readInputs([new URL('../../data/sample', import.meta.url).pathname]))
  if (!isProblem(item)) documents.push(item);
const extractor = createExtractor();
const paragraphs = documents
  .flatMap((one) => extractor.extract(one).article.visible.split('\n'))
  .filter((line) => line.trim() !== '');

/** Their models for the numbers and units that our rows hold. */
const THEIR_MODELS = [
  suite.recognizeNumber,
  suite.recognizePercentage,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeAge,
];

const seconds = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function ours() {
  let characters = 0;
  const time = seconds(() => {
    for (let i = 0; i < REPEATS; i++) {
      for (const one of documents) {
        characters += one.source.length;
        extractor.extract(one);
      }
    }
  });
  return characters / time;
}

function theirs() {
  let characters = 0;
  const time = seconds(() => {
    for (const line of paragraphs) {
      characters += line.length;
      for (const recognize of THEIR_MODELS) recognize(line, suite.Culture.Chinese);
    }
  });
  return characters / time;
}

const started = (args) => seconds(() => spawnSync(process.execPath, args, { stdio: 'ignore' }));

function starts() {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
  const article = join(folder, 'a.txt');
  writeFileSync(article, '全县举办招聘会36场，420余家企业提供岗位近9000个。');
  const runs = { bare: [], help: [], first: [] };
  for (let i = 0; i < ROUNDS; i++) {
    runs.bare.push(started(['-e', '0']));
    runs.help.push(started([BIN, '--help']));
    runs.first.push(started([BIN, 'extract', article]));
  }
  rmSync(folder, { recursive: true });
  return runs;
}

ours();
theirs();
const rates = Array.from({ length: ROUNDS }, () => [ours(), theirs()]);
const runs = starts();
const row = (name, value) => console.log(`${name.padEnd(52)} ${value}`);
console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, median of ${ROUNDS}`);
row('zhibiao, everything, one process', `${Math.round(median(rates.map(([a]) => a)) / 1000)} thousand characters/s`);
row(
  'Recognizers-Text 1.3.1, numbers and units',
  `${Math.round(median(rates.map(([, b]) => b)) / 1000)} thousand characters/s`,
);
row('ratio', `${median(rates.map(([a, b]) => a / b)).toFixed(1)} times`);
row('process start to the first row of one article', `${median(runs.first).toFixed(2)} s`);
row(
  '--help over bare node',
  `${(median(runs.help) - median(runs.bare)).toFixed(2)} s (bare ${median(runs.bare).toFixed(2)} s)`,
);
