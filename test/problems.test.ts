import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageOf, PROBLEMS, problemLine, severityOf } from '../src/problems.ts';

const SRC = new URL('../src/', import.meta.url).pathname;
const READING = ['text', 'pipeline.ts', 'cli'];

function sources(path: string): string[] {
  if (path.endsWith('.ts')) return [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => sources(join(path, name)));
}

const codes = READING.flatMap((name) => sources(join(SRC, name))).flatMap((text) =>
  [...text.matchAll(/code: '([a-z_]+)'(?!, row)/g)].map((hit) => hit[1] ?? ''),
);

describe('the catalogue', () => {
  test('is not read in vain', () => expect(codes).toEqual(expect.arrayContaining(['not_found', 'bad_json', 'failed'])));

  test.each([...new Set([...codes, 'binary_file', 'unknown_encoding'])])('has %s', (code) =>
    expect(PROBLEMS).toHaveProperty(code),
  );

  test.each(Object.entries(PROBLEMS))('%s: in both languages, each in its script', (_, { zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(zh.includes('{}')).toBe(en.includes('{}'));
  });

  const bad = Object.entries(PROBLEMS).filter(([, { severity }]) => severity === 'error');
  test.each(bad)('%s: says how to mend it', (_, { zh, en }) => {
    expect(zh).toContain('请');
    expect(en).toMatch(/[;:,] [a-z]/);
  });
});

describe('a problem on the screen', () => {
  test.each([
    [{ code: 'not_found', file: '无.md' }, '无.md: 找不到', '无.md: no such file'],
    [
      { code: 'bad_json_line', file: 'a.ndjson', line: 3, column: 9, detail: 'CommaExpected' },
      '(CommaExpected)',
      ':3:9:',
    ],
    [{ code: 'bad_encoding', file: 'a.md', line: 2, column: 5, detail: '7' }, '有 7 个字符', 'a.md:2:5: 7 characters'],
    [{ code: 'too_large', file: 'a.md', detail: '10 B' }, '（10 B）', 'limit (10 B)'],
    [{ code: 'no_text', file: 'a.json', docId: '4' }, 'a.json#4: ', '[no_text]'],
  ])('%j', (problem, zh, en) => {
    expect(problemLine(problem, 'zh')).toContain(zh);
    expect(problemLine(problem, 'en')).toContain(en);
  });

  test('a code that nobody knows stands for itself, and is an error', () => {
    expect(messageOf({ code: 'odd', file: 'a' }, 'zh')).toBe('odd');
    expect(severityOf({ code: 'odd', file: 'a' })).toBe('error');
  });
});
