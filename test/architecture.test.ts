import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;
const LINES_AT_MOST = 250;

function sources(folder = SRC): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
}

const files = sources().map((path) => ({ path, name: relative(SRC, path), text: readFileSync(path, 'utf8') }));

function imports(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/^(?:import|export) [^'"]*?from '([^']+)';|import\('([^']+)'\)/gm)].map(
    (hit) => hit[1] ?? hit[2] ?? '',
  );
}

/** The folder (or top file) of src that a file belongs to. */
function layer(name: string): string {
  // Runs are below the commands, and the library has them too.
  if (name.startsWith('cli/run/')) return 'run';
  return name.includes('/') ? name.slice(0, name.indexOf('/')) : name.replace('.ts', '');
}

/** Which layers each layer may import from; itself always. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  types: [],
  version: [],
  problems: ['types'],
  rules: ['types', 'problems'],
  text: ['types'],
  extract: ['types', 'rules'],
  context: ['types', 'extract', 'rules', 'text'],
  table: ['types', 'context', 'extract', 'problems', 'version'],
  pipeline: ['types', 'context', 'extract', 'rules', 'table', 'text'],
  run: ['types', 'pipeline', 'problems', 'table', 'text', 'version'],
  numerals: ['types', 'extract', 'pipeline', 'text'],
  index: ['types', 'numerals', 'pipeline', 'problems', 'rules', 'run', 'table', 'text', 'version'],
  cli: ['types', 'pipeline', 'problems', 'run', 'rules', 'table', 'text', 'version'],
};

describe('imports run one way', () => {
  it.each(files)('$name', ({ path, name, text }) => {
    const own = layer(name);
    const targets = imports(text)
      .filter((target) => target.startsWith('.'))
      .map((target) => layer(relative(SRC, resolve(dirname(path), target))));
    const wrong = targets.filter((target) => target !== own && !(MAY[own] ?? []).includes(target));
    expect(wrong).toEqual([]);
  });
});

/** The one home of each dependency. */
const HOMES: Readonly<Record<string, RegExp>> = {
  chalk: /^(table\/|cli\/(screen|explain-text|diff-why-text)\.ts$)/,
  commander: /^cli\//,
  'csv-parse/sync': /^table\//,
  'csv-stringify/sync': /^table\//,
  'hucre/xlsx': /^table\/xlsx/,
  'hyparquet-writer': /^table\/parquet\.ts$/,
  'simple-ascii-chart': /^table\/series-plot\.ts$/,
  'string-width': /^table\//,
  htmlparser2: /^text\//,
  leven: /^rules\/nearest\.ts$/,
  yaml: /^(rules\/source|text\/front-matter)\.ts$/,
  zod: /^(rules\/|cli\/(config|gold)-schema\.ts$|cli\/schemas\.ts$)/,
  ignore: /^text\/ignore\.ts$/,
  'jsonc-parser': /^text\/json\.ts$/,
  open: /^cli\/open-page\.ts$/,
  picomatch: /^text\/globs\.ts$/,
  'signal-exit': /^cli\//,
  'lit-html': /^table\/report-page\//,
  'lit-html/directives/live.js': /^table\/report-page\//,
  '@observablehq/plot': /^table\/report-page\//,
};

describe('each dependency has one home', () => {
  it.each(files)('$name', ({ name, text }) => {
    const strangers = imports(text).filter((target) => !target.startsWith('.') && !target.startsWith('node:'));
    expect(strangers.filter((target) => !(HOMES[target]?.test(name) ?? false))).toEqual([]);
  });
});

/** What a file reaches by its imports, itself included. */
function reached(name: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = files.find((file) => file.name === name)?.text ?? '';
  for (const target of imports(text).filter((one) => one.startsWith('.'))) {
    reached(relative(SRC, resolve(dirname(join(SRC, name)), target)), seen);
  }
  return seen;
}

it('the script of the report page needs nothing of Node', () => {
  const all = [...reached('table/report-page/main.ts')];
  const needs = all.filter((name) => /from 'node:/.test(files.find((file) => file.name === name)?.text ?? ''));
  expect(all).toContain('table/flat.ts');
  expect(needs).toEqual([]);
});

it('loads the writers of files of bytes only when they are asked for', () => {
  const eager = files.filter(({ text }) => /^import (?!type )[^'"]*?from '(hucre|hyparquet)/m.test(text));
  expect(eager.map(({ name }) => name)).toEqual([]);
  const lazy = files.filter(({ text }) => /await import\('(hucre|hyparquet)/.test(text));
  expect(lazy.map(({ name }) => name)).toEqual(['table/parquet.ts', 'table/xlsx.ts']);
});

describe('small files, plain modules', () => {
  it.each(files)('$name', ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(LINES_AT_MOST);
    expect(text).not.toMatch(/export default/);
  });

  it('has at most six folders', () => {
    expect(
      new Set(files.filter(({ name }) => name.includes('/')).map(({ name }) => name.split('/')[0])).size,
    ).toBeLessThanOrEqual(6);
  });
});

describe('the shell is thin', () => {
  it('touches argv, console and process only in cli', () => {
    const talkers = files.filter(({ text }) => /\bprocess\.[a-z]|\bconsole\.[a-z]/.test(text)).map(({ name }) => name);
    expect(talkers.filter((name) => !name.startsWith('cli/'))).toEqual(['rules/build.ts', 'text/dictionary.ts']);
  });
});
