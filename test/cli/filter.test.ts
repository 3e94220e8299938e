import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { BIN, workplace } from './built.ts';

const place = workplace();
afterAll(place.remove);

const filtered = (input: string | Uint8Array, ...args: string[]) => {
  const { stdout, status } = place.run(['filter', '--columns', 'doc_id,quote', ...args], { input });
  return {
    status,
    answers: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
};

describe('one line out for each line in', () => {
  it.each<[string, string, unknown]>([
    ['a record', '{"id":"a","text":"招聘60人。"}', { id: 'a', figures: [{ doc_id: 'a', quote: '60人' }] }],
    ['a page', '{"id":"a","html":"<p>招聘60人</p>"}', { id: 'a', figures: [{ doc_id: 'a', quote: '60人' }] }],
    ['a number for an id', '{"id":7,"text":"招聘60人。"}', { id: 7, figures: [{ doc_id: '7', quote: '60人' }] }],
    [
      'no id',
      '{"text":"招聘60人。"}',
      { id: null, figures: [{ quote: '60人', doc_id: expect.stringMatching(/^[0-9a-f]{12}$/) }] },
    ],
    ['no figures', '{"id":"a","text":"天气很好。"}', { id: 'a', figures: [] }],
    ['no JSON', '{oops', { id: null, error: expect.stringMatching(/^bad_json_line: /) }],
    ['an empty line', '', { id: null, error: expect.stringMatching(/^bad_json_line: /) }],
    ['no text', '{"id":"a"}', { id: 'a', error: expect.stringMatching(/^no_text: /) }],
    ['no object', '[1]', { id: null, error: expect.stringMatching(/^no_text: /) }],
    ['null', 'null', { id: null, error: expect.stringMatching(/^no_text: /) }],
    [
      'a row of ours',
      '{"record_id":"a","bounds":"[1,1]","quote":"1人"}',
      { id: null, error: expect.stringMatching(/^own_output: /) },
    ],
    ['a digit string', `{"id":"a","text":"${'9'.repeat(60)}"}`, { id: 'a', figures: [], problems: ['absurd_number'] }],
    ['a carriage return', '{"id":"a","text":"招聘60人。"}\r', { id: 'a', figures: [{ doc_id: 'a', quote: '60人' }] }],
    [
      'a byte order mark',
      '\uFEFF{"id":"a","text":"招聘60人。"}',
      { id: 'a', figures: [{ doc_id: 'a', quote: '60人' }] },
    ],
  ])('%s', (_, line, answer) => {
    const next = '{"id":"next","text":"招聘8人。"}';
    expect(filtered(`${line}\n${next}\n${line}`).answers.slice(0, 2)).toEqual([
      answer,
      { id: 'next', figures: [{ doc_id: 'next', quote: '8人' }] },
    ]);
    expect(filtered(`${line}\n`)).toEqual({ status: 0, answers: [answer] });
  });

  it('nothing for nothing, and a last line without an end counts', () => {
    expect(filtered('')).toEqual({ status: 0, answers: [] });
    expect(filtered('{"id":1,"text":"无"}\n{"id":2,"text":"无"}').answers.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('keeps the order with workers', () => {
    const records = Array.from({ length: 4000 }, (_, id) =>
      id % 9 === 0 ? '{' : JSON.stringify({ id, text: `招聘${id}人。${'天气很好。'.repeat(30)}` }),
    );
    const input = `${records.join('\n')}\n`;
    const one = filtered(input);
    expect(one.answers.map(({ id }) => id)).toEqual(records.map((record, id) => (record === '{' ? null : id)));
    expect(filtered(input, '-j', '3')).toEqual(one);
  });

  it('gives an error for a line that is too long and goes on', () => {
    const long = JSON.stringify({ id: 'long', text: '招聘60人。'.repeat(900) });
    const { answers } = filtered(`${long}\n{"id":"a","text":"招聘8人。"}\n`, '--max-size', '2k');
    expect(answers).toEqual([
      { id: null, error: expect.stringMatching(/^too_large: /) },
      { id: 'a', figures: [{ doc_id: 'a', quote: '8人' }] },
    ]);
  });

  it('says where characters were lost', () =>
    expect(
      filtered(Buffer.concat([Buffer.from('{"id":"a","text":"招聘60人。'), Buffer.from([0xff]), Buffer.from('"}\n')]))
        .answers,
    ).toEqual([{ id: 'a', figures: [{ doc_id: 'a', quote: '60人' }], problems: ['bad_encoding'] }]));

  it('speaks the language asked for', () =>
    expect(filtered('{\n', '--lang', 'zh').answers[0].error).toContain('不是有效的 JSON'));
});

it('answers before the next line comes', async () => {
  const child = spawn(process.execPath, [BIN, 'filter'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout });
  for (const id of ['a', 'b', 'c']) {
    child.stdin.write(`{"id":"${id}","text":"招聘60人。"}\n`);
    const [line] = await once(answers, 'line');
    expect(JSON.parse(line).id).toBe(id);
  }
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it.each<[readonly string[], string]>([
  [['--columns', 'nope'], 'nope'],
  [['--rules', 'nowhere'], 'nowhere'],
  [['--config', 'nowhere.yaml'], 'nowhere.yaml'],
  [['--segmenter', 'nope'], 'nope'],
])('%j is refused', (args, message) =>
  expect(place.run(['filter', ...args], { input: '{}\n' })).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(message),
  }),
);

it('fails where its output cannot be written', () =>
  expect(place.shell(`echo '{"id":1,"text":"无"}' | zhibiao filter > /dev/full`).status).toBe(2));
