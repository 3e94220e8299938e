import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workplace } from './built.ts';

const place = workplace();
const QUOTES = ['-f', 'ndjson', '--columns', 'source_file,quote'] as const;

function found(args: readonly string[], input?: string | Uint8Array): string[] {
  const { stdout } = place.run(['extract', ...args, ...QUOTES], input === undefined ? {} : { input });
  return stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Object.values(JSON.parse(line)).join(' '));
}

beforeAll(() => {
  place.put('in/a.txt', '招聘会提供岗位320个。');
  place.put('in/deep/b.md', '---\ndate: 2024-05-01\n---\n开展培训800余人次。');
  place.put('in/deep/c.html', '<html><body><p>新增就业60人。</p></body></html>');
  place.put('in/.hidden.txt', '新增就业70人。');
  place.put('in/draft.txt', '新增就业90人。');
  place.put('more/d.log', '新增就业11人。');
  place.put('gbk.txt', Uint8Array.from([0xc5, 0xe0, 0xd1, 0xb5, 0x36, 0x30, 0xc8, 0xcb, 0xa1, 0xa3]));
});
afterAll(place.remove);

describe('what is read', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one file', ['in/a.txt'], ['a.txt 320个']],
    [
      'a folder, deep and by name',
      ['in'],
      ['a.txt 320个', 'deep/b.md 800余人次', 'deep/c.html 60人', 'draft.txt 90人'],
    ],
    ['a quoted glob', ['in/**/*.md'], ['deep/b.md 800余人次']],
    ['--include', ['in', '--include', '*.txt'], ['a.txt 320个', 'draft.txt 90人']],
    ['--exclude, twice', ['in', '--exclude', 'draft.txt', '--exclude', 'deep'], ['a.txt 320个']],
    ['--hidden', ['in', '--hidden', '--include', '.*'], ['.hidden.txt 70人']],
    ['another ending, where it is named', ['more/d.log'], ['d.log 11人']],
    ['--max-size', ['in', '--max-size', '40'], ['a.txt 320个', 'draft.txt 90人']],
    ['--encoding', ['gbk.txt', '--encoding', 'gbk'], ['gbk.txt 60人']],
  ])('%s', (_title, args, rows) => expect(found(args)).toEqual(rows));

  it('takes - with the name and the kind that --stdin-filename gives', () => {
    const html = '<html><head><title>x</title></head><body><p>培训60人。</p></body></html>';
    expect(found(['-', '--stdin-filename', 'page.html'], html)).toEqual(['page.html 60人']);
    expect(found([], '培训60人。')).toEqual(['- 60人']);
  });

  it('takes paths from a list, by line or by NUL', () => {
    place.put('list.txt', 'in/a.txt\nin/draft.txt\n');
    expect(found(['--files-from', 'list.txt'])).toEqual(['a.txt 320个', 'draft.txt 90人']);
    expect(found(['--files-from', '-', '-0'], 'in/draft.txt\0in/a.txt\0')).toEqual(['draft.txt 90人', 'a.txt 320个']);
    expect(place.run(['extract', '--files-from', 'nowhere.txt'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nowhere.txt'),
    });
  });

  it('follows .zhibiaoignore, --ignore-file and --no-ignore', () => {
    place.put('in/.zhibiaoignore', 'draft.txt\n');
    place.put('other-ignore', 'deep/\n');
    expect(found(['in', '--include', '*.txt'])).toEqual(['a.txt 320个']);
    expect(found(['in', '--ignore-file', 'other-ignore'])).toEqual(['a.txt 320个']);
    expect(found(['in', '--include', '*.txt', '--no-ignore'])).toEqual(['a.txt 320个', 'draft.txt 90人']);
  });

  it('says in the summary which encodings it met', () => {
    const long = Buffer.concat(
      Array.from({ length: 20 }, () => Buffer.from([0xc5, 0xe0, 0xd1, 0xb5, 0x36, 0x30, 0xc8, 0xcb, 0xa1, 0xa3])),
    );
    place.put('enc/a.txt', long);
    place.put('enc/b.txt', '培训60人。');
    expect(place.run(['extract', 'enc']).stderr).toContain('encodings: gb18030 1, utf-8 1');
  });

  it('says how to begin on a terminal with nothing named', () => {
    const { status, stdout } = place.shell('script -qec "zhibiao extract" /dev/null', { SHELL: '/bin/bash' });
    expect(stdout).toContain('name files or folders');
    expect(status).toBe(2);
  });
});

describe('bad input is named, and the run goes on', () => {
  const cases: readonly [string, () => readonly string[], string, number][] = [
    ['a missing file', () => ['nowhere.txt'], 'not_found', 3],
    [
      'a binary file',
      () => (place.put('bad/bin.txt', Uint8Array.from([0, 1, 2, 0])), ['bad/bin.txt']),
      'binary_file',
      3,
    ],
    ['an empty file', () => (place.put('bad/empty.txt', ''), ['bad/empty.txt']), 'empty_file', 0],
    [
      'some broken bytes',
      () => (
        place.put(
          'bad/bytes.txt',
          Buffer.concat([
            Buffer.from('全市组织培训，参加人员较多。'.repeat(20)),
            Buffer.from([0xff]),
            Buffer.from('培训60人。'),
          ]),
        ),
        ['bad/bytes.txt']
      ),
      'bad_encoding',
      0,
    ],
    [
      'no encoding',
      () => (
        place.put(
          'bad/none.txt',
          Uint8Array.from({ length: 60 }, (_, i) => 0xf8 + (i % 8)),
        ),
        ['bad/none.txt']
      ),
      'unknown_encoding',
      3,
    ],
    [
      'broken front matter',
      () => (place.put('bad/fm.md', '---\ntitle: [a\ndate: 2024-05-01\n---\n培训60人。'), ['bad/fm.md']),
      'broken_front_matter',
      0,
    ],
    [
      'code as front matter',
      () => (place.put('bad/js.md', '---js\nprocess.exit(9)\n---\n培训60人。'), ['bad/js.md']),
      'broken_front_matter',
      0,
    ],
    [
      'a malformed line',
      () => (place.put('bad/x.ndjson', '{"text":"培训60人。"}\n{oops\n'), ['bad/x.ndjson']),
      'x.ndjson:2',
      3,
    ],
    [
      'over --max-size',
      () => (place.put('bad/big.txt', '培训60人。'.repeat(99)), ['bad/big.txt', '--max-size', '500']),
      'too_large',
      3,
    ],
  ];

  it.each(cases)('%s', (_title, args, message, status) => {
    const ran = place.run(['extract', ...args(), 'in/a.txt', '--issues', 'issues.json', '--columns', 'quote']);
    expect(ran.stderr).toContain(message);
    expect(ran.stdout).toContain('320个');
    expect(ran.status).toBe(status);
    const issues = JSON.parse(readFileSync(join(place.folder, 'issues.json'), 'utf8')) as { code: string }[];
    expect(issues.some(({ code }) => ran.stderr.includes(`[${code}]`))).toBe(true);
  });

  it('reads broken front matter line by line', () => {
    expect(place.run(['extract', 'bad/fm.md', '-f', 'ndjson', '--columns', 'doc_date,quote']).stdout).toBe(
      '{"doc_date":"2024-05-01","quote":"60人"}\n',
    );
    expect(place.run(['extract', 'bad/js.md', '-f', 'ndjson', '--columns', 'quote']).stdout).toBe('{"quote":"60人"}\n');
  });

  it('does not follow a loop of links', () => {
    symlinkSync('.', join(place.folder, 'bad', 'loop'));
    const { stderr } = place.run(['extract', 'bad']);
    expect(stderr).toContain('link_loop');
  });

  it('names a folder or file that it may not read', () => {
    place.put('shut/a.txt', '培训60人。');
    chmodSync(join(place.folder, 'shut', 'a.txt'), 0);
    const { stderr, stdout } = place.run(['extract', 'shut', '--columns', 'quote']);
    // root may read everything
    expect(process.getuid?.() === 0 ? stdout : stderr).toMatch(/60人|unreadable/);
  });
});
