// npm run bench -- [--quick] [--keep]: one table of ratios, median of five alternating runs; what is kept in data/bench is held against it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  clean,
  documentCost,
  documentMemory,
  firstRow,
  folder,
  median,
  ran,
  records,
  speeds,
  startOf,
} from './figures.mjs';

const { quick, keep } = parseArgs({ options: { quick: { type: 'boolean' }, keep: { type: 'boolean' } } }).values;
const ROUNDS = quick ? 3 : 5;
const KEPT = new URL('../../data/bench/', import.meta.url).pathname;
/** A ratio that falls by more is shown. */
const FALL = 0.9;

/** `better`: which way is good; `wanted`: what is promised. */
const rows = [];
const add = (name, value, unit, better, wanted = null) => rows.push({ name, value, unit, better, wanted });

async function compareSpeeds() {
  const { runs, density } = await speeds(ROUNDS);
  // What is wanted is wanted of articles as dense as real ones; the sample is nearly all figures.
  for (const [kind, rate, wantedTimes, half] of [
    ['invented', 1, 40, 0.5],
    ['sample', null, null, null],
  ]) {
    const of = (take) => median(runs.map((run) => take(run[kind])));
    const name = `${kind} articles (${density[kind].toFixed(0)} rows in 1,000 characters)`;
    add(`${name}, one process`, of(({ ours }) => ours) / 1e6, 'million characters/s', 'up', rate);
    add(
      `${kind}: against Recognizers-Text 1.3.1`,
      of(({ ours, theirs }) => ours / theirs),
      'times',
      'up',
      wantedTimes,
    );
    add(
      `${kind}: against nodejieba's tag() alone`,
      of(({ ours, tagging }) => ours / tagging),
      'times',
      'up',
      half,
    );
  }
}

function starts() {
  const runs = Array.from({ length: ROUNDS * 2 + 1 }, () => ({
    bare: startOf(['-e', '0']),
    text: firstRow(false),
    markdown: firstRow(true),
  }));
  add('process start to the row of one article, text', median(runs.map(({ text }) => text)), 's', 'down', 0.35);
  add('the same, Markdown with a head', median(runs.map(({ markdown }) => markdown)), 's', 'down', 0.35);
  add('bare node', median(runs.map(({ bare }) => bare)), 's', 'down');
}

async function growth() {
  const sizes = quick ? [1e3, 1e5, 1e6] : [1e3, 1e4, 1e5, 1e6, 1e7];
  const costs = sizes.map((bytes) => median(Array.from({ length: bytes > 1e6 ? 1 : 3 }, () => documentCost(bytes))));
  for (const [i, bytes] of sizes.entries()) add(`one document of ${bytes / 1000} KB`, costs[i], 'µs/character', 'down');
  add('largest over smallest document, time for a character', costs.at(-1) / costs[0], 'times', 'down', 1.2);
  const [small, large] = quick ? [1e5, 1e6] : [1e6, 1e7];
  const [none, some, most] = [await documentMemory(1e3), await documentMemory(small), await documentMemory(large)];
  add(`one document of ${small / 1000} KB, peak memory`, some, 'MB', 'down');
  add(`one document of ${large / 1000} KB, peak memory`, most, 'MB', 'down');
  add('large over small document, memory for a character', (most - none) / (some - none) / 10, 'times', 'down', 1.2);
}

async function articles() {
  // The last is 1 GB.
  const counts = quick ? [10, 1000] : [10, 1000, 10_000, 100_000, 350_000];
  const costs = [];
  for (const count of counts) {
    const { path, characters, bytes } = await records(count);
    const { seconds, megabytes } = await ran(['extract', path, '-f', 'csv', '-j', '1']);
    costs.push(seconds / characters);
    add(`${count} articles, one worker`, (seconds / characters) * 1e6, 'µs/character', 'down');
    add(`${count} articles (${Math.round(bytes / 1e6)} MB), peak memory`, megabytes, 'MB', 'down', 400);
    if (count > 10_000) rmSync(path);
  }
  add('most over 1,000 articles, time for a character', costs.at(-1) / costs[1], 'times', 'down', 1.2);
}

async function workersAndCache() {
  const { path } = await records(quick ? 2000 : 10_000);
  const args = ['extract', path, '-f', 'csv'];
  const runs = [];
  for (let i = 0; i < (quick ? 1 : 3); i++) {
    const cache = join(folder, `cache-${i}`);
    const one = await ran([...args, '-j', '1']);
    const two = await ran([...args, '-j', '2']);
    const first = await ran([...args, '-j', '1', '--cache', cache]);
    const second = await ran([...args, '-j', '1', '--cache', cache]);
    rmSync(cache, { recursive: true });
    runs.push({ jobs: one.seconds / two.seconds, cache: first.seconds / second.seconds });
  }
  add('two workers over one', median(runs.map(({ jobs }) => jobs)), 'times', 'up', 1.8);
  add('second run with --cache', median(runs.map(({ cache }) => cache)), 'times', 'up', 10);
}

function comparing() {
  const count = quick ? '10000' : '100000';
  const text = execFileSync(process.execPath, [new URL('diff.mjs', import.meta.url).pathname, count, '300'], {
    encoding: 'utf8',
  });
  add(`diff of ${count} rows with as many`, Number(/compared ([\d.]+) s/.exec(text)?.[1]), 's', 'down');
}

/** The rows kept last. */
function kept() {
  const runs = readdirSync(KEPT)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(KEPT, name), 'utf8')));
  const last = runs.sort((a, b) => (a.at ?? a.date).localeCompare(b.at ?? b.date)).at(-1);
  return last?.rows ?? [];
}

function show(before) {
  const text = (value) => (Number.isFinite(value) ? Number(value.toPrecision(3)).toString() : '-');
  for (const { name, value, unit, better, wanted } of rows) {
    const old = before.find((one) => one.name === name)?.value;
    const isMissed = wanted !== null && !(better === 'up' ? value >= wanted : value <= wanted);
    const isFall = old !== undefined && unit === 'times' && (better === 'up' ? value < old * FALL : value * FALL > old);
    const note = [isMissed ? `wanted ${wanted}` : '', isFall ? `was ${text(old)}` : ''].filter(Boolean).join(', ');
    console.log(`${name.padEnd(50)}${text(value).padStart(10)} ${unit.padEnd(22)}${note}`);
  }
}

mkdirSync(KEPT, { recursive: true });
const before = kept();
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const about = {
  date: new Date().toISOString().slice(0, 10),
  at: new Date().toISOString(),
  commit: git('rev-parse', '--short', 'HEAD'),
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
  rounds: ROUNDS,
  quick: quick === true,
};
console.log(Object.values(about).join(', '));
await compareSpeeds();
starts();
await growth();
await articles();
await workersAndCache();
comparing();
clean();
show(before);
if (keep)
  writeFileSync(join(KEPT, `${about.date}-${about.commit}.json`), `${JSON.stringify({ ...about, rows }, null, 2)}\n`);
