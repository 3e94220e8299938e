import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ran, workplace } from './built.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ARTICLE = '全县举办招聘会36场，420余家企业提供岗位近9000个。\n';
const HEAD = '---\ntitle: 上半年招聘情况\ndate: 2024-07-18\n---\n';

const place = workplace();
afterAll(place.remove);
beforeEach(() => rmSync(join(place.folder, 'loaded'), { recursive: true, force: true }));

/** A run with what its threads loaded: every package, and our own modules by their names in dist. */
interface Loaded {
  readonly ran: Ran;
  readonly packages: readonly string[];
  readonly own: readonly string[];
}

/** Node's own coverage lists each script of a process, whichever way it was loaded. */
function loadedBy(args: readonly string[]): Loaded {
  const folder = join(place.folder, 'loaded');
  const ran = place.run(args, { env: { NODE_V8_COVERAGE: folder } });
  const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const urls: string[] = reports.flatMap(({ result }) => result.map(({ url }: { url: string }) => url));
  const paths = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  const packages = paths.flatMap((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const own = paths.flatMap((path) => (path.startsWith(join(ROOT, 'dist/')) ? [path.slice(ROOT.length + 5)] : []));
  // The segmenter is there or not, as the machine will have it.
  return { ran, packages: [...new Set(packages)].filter((name) => name !== 'nodejieba').sort(), own };
}

const COMMAND = ['chalk', 'commander', 'signal-exit'];
const EXTRACT = [...COMMAND, 'csv-stringify'].sort();

describe('a run loads only what it meets', () => {
  it.each([
    ['a text', { 'a.txt': ARTICLE }, ['extract', 'a.txt'], EXTRACT],
    ['a text as NDJSON', { 'a.txt': ARTICLE }, ['extract', 'a.txt', '-f', 'ndjson'], EXTRACT],
    ['a text in a worker', { 'a.txt': ARTICLE }, ['extract', 'a.txt', '--timeout', '60'], EXTRACT],
    ['a head', { 'a.md': HEAD + ARTICLE }, ['extract', 'a.md'], [...EXTRACT, 'yaml']],
    ['a pattern', { 'b/a.txt': ARTICLE }, ['extract', 'b', '--include', '*.txt'], [...EXTRACT, 'picomatch']],
    ['a broken record', { 'a.ndjson': '{oops\n' }, ['extract', 'a.ndjson'], [...EXTRACT, 'jsonc-parser']],
    ['the help', {}, ['extract', '--help'], COMMAND],
  ] as const)('%s', (_title, files, args, packages) => {
    for (const [name, text] of Object.entries(files)) place.put(name, text);
    const { ran, packages: loaded } = loadedBy(args);
    expect(ran.stdout + ran.stderr).not.toBe('');
    expect(loaded).toEqual([...packages].sort());
  });

  it.each([
    ['tags', { 'a.html': `<p>${ARTICLE}</p>` }, ['extract', 'a.html'], 'htmlparser2'],
    ['a configuration', { 'my.yaml': 'jobs: 1\n' }, ['extract', 'a.txt', '--config', 'my.yaml'], 'zod'],
    ['a rule pack', { 'my.yml': 'pack: mine\nrules: []\n' }, ['extract', 'a.txt', '--rules', 'my.yml'], 'zod'],
    ['a table for the screen', {}, ['extract', 'a.txt', '-f', 'table'], 'string-width'],
  ] as const)('%s when they come', (_title, files, args, name) => {
    for (const [file, text] of Object.entries({ 'a.txt': ARTICLE, ...files })) place.put(file, text);
    expect(loadedBy(args).packages).toContain(name);
  });

  it('no reader of rule packs, no writer of screens and no journal for a text', () => {
    place.put('a.txt', ARTICLE);
    const { own } = loadedBy(['extract', 'a.txt']);
    expect(own).toContain('pipeline.js');
    const spared = ['rules/load.js', 'rules/kinds.js', 'cli/config-text.js', 'table/terminal.js', 'cli/keep-table.js'];
    expect(own.filter((name) => spared.includes(name))).toEqual([]);
  });

  it('no extractor to compare two tables', () => {
    place.put('a.txt', ARTICLE);
    for (const name of ['a.csv', 'b.csv']) place.run(['extract', 'a.txt', '--columns', 'full', '-o', name]);
    const { ran, own } = loadedBy(['diff', 'a.csv', 'b.csv']);
    expect(ran.status).toBe(0);
    expect(own).toContain('table/diff.js');
    expect(own).not.toContain('pipeline.js');
  });
});
