import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isProblem, readInputs } from '../../src/text/read.ts';
import type { Problem, RawDocument } from '../../src/types.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhibiao-read-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

async function read(names: readonly string[], stdin = ''): Promise<(RawDocument | Problem)[]> {
  const found: (RawDocument | Problem)[] = [];
  const paths = names.map((name) => (name === '-' ? name : join(root, name)));
  for await (const item of readInputs(paths, { stdin: async () => Buffer.from(stdin) })) found.push(item);
  return found;
}

async function files(...names: string[]): Promise<string[]> {
  return (await read(names)).map((item) => (isProblem(item) ? `${item.code} ${item.file}` : item.sourceFile));
}

const TEXT = '共招聘3万人。';

describe('folders', () => {
  test('deep, by name, with the endings that are known', async () => {
    put({ 'b.md': TEXT, 'a/z.html': TEXT, 'a/B.TXT': TEXT, 'c.shtml': TEXT, 'c.htm': TEXT, 'd.markdown': TEXT });
    put({ 'x.docx': TEXT, 'x.csv': 'a,b', '.hidden.md': TEXT, '.git/c.md': TEXT, 'node_modules/m/r.md': TEXT });
    expect(await files('.')).toEqual(['a/B.TXT', 'a/z.html', 'b.md', 'c.htm', 'c.shtml', 'd.markdown']);
    expect((await read(['.'])).map((item) => !isProblem(item) && item.format)).toEqual([
      'text',
      'html',
      'markdown',
      'html',
      'html',
      'markdown',
    ]);
  });

  test('a link to a folder above ends somewhere', async () => {
    put({ 'a/b.md': TEXT });
    symlinkSync(root, join(root, 'a', 'up'));
    expect(await files('.')).toEqual(['a/b.md', 'link_loop a/up']);
  });

  test('two roots with one relative path get their names in front, others do not', async () => {
    put({ 'one/a.md': TEXT, 'one/b.md': TEXT, 'two/a.md': TEXT, 'three/c.md': TEXT });
    expect(await files('one', 'two', 'three')).toEqual(['one/a.md', 'one/b.md', 'two/a.md', 'c.md']);
    expect(await files('one', 'three')).toEqual(['a.md', 'b.md', 'c.md']);
  });

  test('roots of one name are told apart by the folder above', async () => {
    put({ 'p/x/a.md': TEXT, 'q/x/a.md': TEXT });
    expect(await files('p/x', 'q/x')).toEqual(['p/x/a.md', 'q/x/a.md']);
    expect(await files('p/x/a.md', 'q/x/a.md')).toEqual(['p/x/a.md', 'q/x/a.md']);
  });

  test('a file under two paths comes once', async () => {
    put({ 'a/b.md': TEXT });
    expect(await files('.', 'a/b.md', 'a')).toEqual(['a/b.md']);
  });
});

describe('named files', () => {
  test('have their base name, and any ending is read as text', async () => {
    put({ 'a/notice.log': TEXT });
    expect(await read(['a/notice.log'])).toEqual([
      {
        sourceFile: 'notice.log',
        docId: '',
        format: 'text',
        source: TEXT,
        encoding: 'utf-8',
        metadata: {},
        problems: [],
      },
    ]);
  });

  test('what is wrong with them comes as a problem in its place', async () => {
    put({ 'empty.md': '', 'blank.md': ' \n', 'image.png': Uint8Array.from([0x89, 0x50, 0, 0]), 'good.md': TEXT });
    expect(await files('empty.md', 'blank.md', 'image.png', 'none.md', 'good.md')).toEqual([
      'empty_file empty.md',
      'empty_file blank.md',
      'binary_file image.png',
      `not_found ${join(root, 'none.md')}`,
      'good.md',
    ]);
  });

  test('a BOM is no part of the source; broken bytes are told', async () => {
    put({
      'a.md': `\uFEFF${TEXT}`,
      'b.md': Buffer.concat([Buffer.from(TEXT), Buffer.of(0xff), Buffer.from(TEXT.repeat(3))]),
    });
    const [first, second] = await read(['a.md', 'b.md']);
    expect(first).toMatchObject({ source: TEXT, problems: [] });
    expect(second).toMatchObject({
      problems: [{ code: 'bad_encoding', file: 'b.md', line: 1, column: 8, detail: '1' }],
    });
  });
});

describe('standard input', () => {
  test('text', async () => {
    expect(await read(['-'], TEXT)).toMatchObject([{ sourceFile: '-', docId: '', format: 'text', source: TEXT }]);
  });

  test('records', async () => {
    const lines = `{"id": "a", "text": "${TEXT}"}\n{"html": "<p>${TEXT}</p>"}\n`;
    expect(await read(['-'], lines)).toMatchObject([
      { sourceFile: '-', docId: 'a', format: 'text', source: TEXT },
      { sourceFile: '-', docId: '2', format: 'html' },
    ]);
  });
});

describe('records', () => {
  test('lines: id or line number, text or html, metadata', async () => {
    const first = { id: 7, title: '题', date: '2024-05-06', source: '某报', url: 'u', text: TEXT };
    put({ 'r.ndjson': `${JSON.stringify(first)}\r\n\n${JSON.stringify({ html: '<p>5</p>' })}\n` });
    expect(await read(['r.ndjson'])).toEqual([
      {
        sourceFile: 'r.ndjson',
        docId: '7',
        format: 'text',
        source: TEXT,
        encoding: 'utf-8',
        metadata: { title: '题', date: '2024-05-06', publisher: '某报', url: 'u' },
        problems: [],
      },
      {
        sourceFile: 'r.ndjson',
        docId: '3',
        format: 'html',
        source: '<p>5</p>',
        encoding: 'utf-8',
        metadata: {},
        problems: [],
      },
    ]);
  });

  test('a broken line and one without text leave the others alone', async () => {
    put({ 'r.jsonl': `{"text": "甲"}\n{"text": \n{"title": "丙"}\n[1]\n{"text": "丁"}` });
    expect((await read(['r.jsonl'])).map((item) => (isProblem(item) ? [item.code, item.line] : item.source))).toEqual([
      '甲',
      ['bad_json_line', 2],
      ['no_text', 3],
      ['no_text', 4],
      '丁',
    ]);
  });

  test('JSON: an array, one record, lines under the wrong ending, a broken file', async () => {
    put({ 'a.json': '[{"text": "甲"}, {"id": "x", "text": "乙"}]', 'b.json': '{"text": "丙"}' });
    put({ 'c.json': '{"text": "丁"}\n{"text": "戊"}\n', 'd.json': '{\n "text": "己",\n}' });
    const found = await read(['a.json', 'b.json', 'c.json', 'd.json']);
    expect(found.map((item) => (isProblem(item) ? item.code : item.docId + item.source))).toEqual([
      '1甲',
      'x乙',
      '1丙',
      '1丁',
      '2戊',
      'bad_json',
    ]);
    expect(found.at(-1)).toMatchObject({ line: 3, column: 1 });
  });
});

describe('what this tool wrote is left alone', () => {
  const row = '{"record_id": "1", "source_file": "a.md", "bounds": "[3,3]", "quote": "3人"}';

  test.each([
    ['t.csv', '\uFEFFrecord_id,source_file,doc_id,bounds,quote\r\n1,a.md,,"[3,3]",3人\r\n'],
    ['t.csv', 'quote;bounds;record_id\n3人;[3,3];1\n'],
    ['t.json', `[\n  ${row}\n]`],
    ['t.ndjson', `${row}\n${row}\n`],
  ])('%s', async (name, content) => {
    put({ [name]: content, 'a.md': TEXT });
    expect(await files('.')).toEqual(['a.md', `own_output ${name}`]);
  });

  test('rows among records', async () => {
    put({ 'r.ndjson': `{"text": "${TEXT.repeat(900)}"}\n${row}\n${row}\n` });
    expect((await read(['r.ndjson'])).at(-1)).toEqual({ code: 'own_output', file: 'r.ndjson', detail: '2' });
  });
});
