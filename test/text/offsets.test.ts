import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import type { Article, Format } from '../../src/types.ts';
import { cleaned } from './support.ts';

const FORMATS: readonly Format[] = ['text', 'markdown', 'html'];
const PIECES = [
  ...'共新增就业，。；：（）《》“”、\u3000 \t1234567890',
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '万人',
    '1,234',
    '１２．５％',
    '百分之',
    '萬億',
    '𠮷',
    '&nbsp;',
    '&#37;',
    '&amp;',
    '&',
    '<',
    '>',
  ],
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<div class="a">',
    '</div>',
    '<b>',
    '</b>',
    '<a href="/9人">',
    '</a>',
    '<!-- 9人 -->',
    '<h1>',
    '</h1>',
  ],
  ...[
    '<script>9人</script>',
    '<style>9人',
    '</style>',
    '<table>',
    '<td>',
    '</table>',
    '<title>',
    '</title>',
    '<pre>',
    '</pre>',
  ],
  ...[
    '# ',
    '## ',
    '- ',
    '> ',
    '**',
    '*',
    '_',
    '`',
    '```',
    '[',
    ']',
    '](',
    ')',
    '![',
    '|',
    '\n---\n',
    '\\',
    '~~',
    '责任编辑：',
  ],
  ...['https://a.example/9', '\u0000', '\u200b', '\uFEFF', '\ud842', '一、', '（一）', 'title: '],
];

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function hostile(seed: number): string {
  const next = random(seed);
  const length = 1 + Math.floor(next() * 60);
  const body = Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
  return next() < 0.2 ? `---\ntitle: ${body.slice(0, 20).replaceAll('\n', ' ')}\n---\n${body}` : body;
}

const SPACE = /^\s*$/;

/** What an article promises about its places; the names of the promises that it breaks. */
function broken({ source, visible, rawStart, rawEnd, text, at }: Article): string[] {
  const wrong = new Set<string>();
  if (rawStart.length !== visible.length || rawEnd.length !== visible.length) wrong.add('one place a character');
  if (at.length !== text.length) wrong.add('one visible character for each of the text');
  for (let v = 0; v < visible.length; v++) {
    const [start = 0, end = 0, char = ''] = [rawStart[v], rawEnd[v], visible[v]];
    const written = source.slice(start, end);
    if (end < start || end > source.length) wrong.add('places inside the source');
    const same = written === char || (SPACE.test(char) && SPACE.test(written)) || isEscape(written);
    if (!same) wrong.add(`${JSON.stringify(written)} read as ${JSON.stringify(char)}`);
  }
  for (let i = 1; i < at.length; i++) if ((at[i] ?? 0) <= (at[i - 1] ?? 0)) wrong.add('places in order');
  Array.from(at).forEach((v, i) => {
    if (fold(`甲${visible[v]}甲`).text[1] !== text[i] && !'：:○〇'.includes(text[i] ?? ''))
      wrong.add('text is folded visible text');
  });
  return [...wrong];
}

/** An entity of HTML or an escape of YAML. */
function isEscape(written: string): boolean {
  return /^(?:&[#\w]+;?|\\.+|'')$/s.test(written);
}

describe.each(FORMATS)('%s', (format) => {
  test('three thousand hostile texts keep every promise about places', () => {
    for (let seed = 1; seed <= 3000; seed++) {
      const source = hostile(seed);
      expect({ source, broken: broken(cleaned(source, format)) }).toEqual({ source, broken: [] });
    }
  });

  test('nothing of scripts, styles, comments and addresses is visible', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const source = `<p>${hostile(seed).replaceAll('9', '').replaceAll('<', '＜').replaceAll('`', '')}</p>`;
      const hidden = `${source}\n\n<script>var a="9";</script><style>.a{top:9px}</style><img alt="9" src="/9.png"><p>完</p>`;
      expect(cleaned(hidden, format).visible).not.toContain('9');
    }
  });

  test.each([
    '<',
    '&',
    '7',
    ' ',
    '1 ',
    '1,',
    '1，234',
    '\n',
    '一',
    '万',
    '**',
    '*',
    '_',
    '`',
    '[',
    '![',
    '](',
    '|',
    '<!--',
    '<a ',
    '&#',
    '<p ',
    '</p>',
    '> ',
    '---\n',
    'https://',
    '（',
    '【',
    '\\',
    '编辑：\n',
    'title: ',
    '"',
    '\u3000',
    '\t',
    '<b>',
    '〇',
    '第',
  ])('a hundred thousand of %j', (piece) => {
    for (const source of [piece.repeat(100_000 / piece.length), `共1${piece.repeat(100_000 / piece.length)}1万人。`]) {
      const article = cleaned(source, format);
      expect(article.rawStart).toHaveLength(article.visible.length);
    }
  });

  test.each(['"', "'", '[', 'a: ', '- ', '&a ', '{', '\\u4e2d', '\n  '])('a head full of %j', (piece) => {
    const article = cleaned(`---\ntitle: ${piece.repeat(100_000 / piece.length)}\n---\n共3万人。`, format);
    expect(article.visible.endsWith('共3万人。\n')).toBe(true);
  });
});

test('folding what is folded changes nothing', () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const { text } = fold(hostile(seed).replace(/\s+/g, ' '));
    expect(fold(text).text).toBe(text);
  }
});

test('cleaning what is clean changes nothing', () => {
  const source = `# 甲市招聘３万人

今年以来，**全市**新增就业 3.2 万人，同比增长 5%。其中女性1.5万人。

## 一、主要做法

- 发放补贴[1,200万元](a)，惠及企业 300 余家。
- 组织招聘会 40 场。
`;
  const first = cleaned(source, 'markdown');
  expect(cleaned(first.visible, 'text').text).toBe(first.text);
});
