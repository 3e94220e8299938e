import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completionScript, SHELLS, type Shell } from '../../src/cli/completion.ts';
import { sampleProgram } from './sample-program.ts';

const SCRIPTS = Object.fromEntries(SHELLS.map((shell) => [shell, completionScript(shell, sampleProgram())])) as Record<
  Shell,
  string
>;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-completion-'));
  for (const shell of SHELLS) writeFileSync(join(folder, `script.${shell}`), SCRIPTS[shell]);
  mkdirSync(join(folder, 'here'));
  for (const name of ['a 1.txt', 'b.csv', 'extra']) writeFileSync(join(folder, 'here', name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function has(shell: string): boolean {
  return spawnSync(shell, ['--version']).error === undefined;
}

/** What bash offers for the last word. */
function offeredByBash(words: readonly string[]): string[] {
  const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const program = `set -u; source ../script.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _zhibiao; printf '%s\\n' "\${COMPREPLY[@]-}"`;
  const out = execFileSync('bash', ['--norc', '-c', program], { cwd: join(folder, 'here'), encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}

const COMMANDS = ['extract', 'score', 'rules', 'schema', 'help'];
const FILES = ['a 1.txt', 'b.csv', 'extra'];
const GLOBAL = ['-h', '--help', '-V', '--version', '--lang'];

/** The words of the line, the last of them unfinished, and what is offered. */
const LINES: [string[], string[]][] = [
  [[''], COMMANDS],
  [['s'], ['score', 'schema']],
  [['--l'], ['--lang']],
  [
    ['--lang', ''],
    ['zh', 'en'],
  ],
  [['--lang', '=', 'z'], ['zh']],
  [
    ['--lang', '='],
    ['zh', 'en'],
  ],
  [['--lang', 'zh', 'ex'], ['extract']],
  [
    ['extract', '-'],
    ['-f', '--format', '-o', '--output', '--date', '--no-config', '--strict', ...GLOBAL],
  ],
  [
    ['extract', '--format', ''],
    ['table', 'csv', 'json'],
  ],
  [['extract', '-f', 'c'], ['csv']],
  [['extract', '-f', 'csv', 'e'], ['extra']],
  [['extract', ''], FILES],
  [['extract', 'x', 'a'], ['a 1.txt']],
  [['extract', '-o', 'b'], ['b.csv']],
  [['extract', '--date', ''], []],
  [['extract', '--strict', ''], FILES],
  [
    ['extract', '--lang', ''],
    ['zh', 'en'],
  ],
  [['extract', '--', '-'], []],
  [['extract', '--', ''], FILES],
  [['extract', '--sec'], []],
  [['extract', 'rules', 'c'], []],
  [['score', '--gold', 'x', 'y', ''], FILES],
  [['score', '--gold', 'x', '--c'], ['--color']],
  [['mark', '--g'], ['--gold']],
  [
    ['rules', ''],
    ['check', 'show', 'help'],
  ],
  [['rules', 'check', 'b'], ['b.csv']],
  [['rules', 'show', ''], []],
  [
    ['schema', ''],
    ['table', 'rules'],
  ],
  [['schema', 'table', ''], []],
  [
    ['debug', '--'],
    ['--version', '--lang', '--help'],
  ],
  [['nonsense', ''], []],
];

// Not skipped but absent where there is no bash.
if (has('bash')) {
  describe('in a real bash', () => {
    it.each(LINES)('zhibiao %j', (words, want) => {
      expect(offeredByBash(['zhibiao', ...words]).sort()).toEqual([...want].sort());
    });

    it('is registered for the command', () => {
      const program = 'source script.bash; complete -p zhibiao';
      expect(execFileSync('bash', ['--norc', '-c', program], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
        'complete -F _zhibiao zhibiao',
      );
    });
  });
}

describe('every shell', () => {
  it.each(SHELLS.filter(has))('%s takes the script without a complaint', (shell) => {
    const { status, stderr } = spawnSync(shell, ['-n', join(folder, `script.${shell}`)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each(SHELLS)('%s: names commands and options that are shown, and no others', (shell) => {
    for (const word of ['extract', 'check', 'show', 'format', 'no-config', 'gold', 'zh'])
      expect(SCRIPTS[shell]).toContain(word);
    expect(SCRIPTS[shell]).not.toMatch(/secret|debug/);
  });

  it.each(SHELLS.filter(has))('%s takes quotes and signs in names and descriptions', (shell) => {
    const program = new Command('x').description("it's");
    program.command('a').description(`"quo'ted" $HOME [x]: \`y\`\nnext`).option('--b <file>', "c'd");
    const { status, stderr } = spawnSync(shell, ['-n'], { input: completionScript(shell, program), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each<[Shell, string]>([
    ['zsh', `'a:it'\\''s "$HOME" \`y\` next'`],
    ['fish', `-d 'it\\'s "$HOME" \`y\` next'`],
  ])('%s: quotes descriptions', (shell, part) => {
    const program = new Command('x');
    program.command('a').description(`it's "$HOME" \`y\`\nnext`);
    expect(completionScript(shell, program)).toContain(part);
  });

  it.each(SHELLS)('%s: is the same every time', (shell) => {
    expect(completionScript(shell, sampleProgram())).toBe(SCRIPTS[shell]);
  });
});

describe('zsh', () => {
  it.each([
    ['begins as compinit wants it', '#compdef zhibiao\n'],
    ['has a function for each command', '\n_zhibiao_rules_check() {\n'],
    ['leads to commands below', '\n    check) _zhibiao_rules_check ;;\n'],
    ['leads there by an alias', '\n    score|mark) _zhibiao_score ;;\n'],
    ['shows descriptions of commands', `'extract:read articles [one'\\''s own]: figures'`],
    ['shows descriptions of options', `'(-f --format)--format=[how\\: it is written]:format:(table csv json)'`],
    ['joins values of short options', `'(-f --format)-f+[how\\: it is written]:format:(table csv json)'`],
    ['offers files for an option', `'(-o --output)--output=[write to FILE]:file:_files'`],
    ['offers nothing for what it cannot know', `'(--date)--date=[day]:day: '`],
    ['lets a value be left out', `'(--color)--color=[paint]::when: '`],
    ['lets an option come again', `'*--gold=[gold]:file:_files'`],
    ['offers files for arguments', `'*:path:_files'`],
    ['offers choices of an argument', `'1:what:(table rules)'`],
  ])('%s', (_title, part) => {
    expect(SCRIPTS.zsh).toContain(part);
  });

  it('has braces in pairs and one function a command', () => {
    const functions = SCRIPTS.zsh.match(/^\w+\(\) \{$/gm) ?? [];
    expect(functions.length).toBe(9);
    expect(new Set(functions).size).toBe(9);
    expect(SCRIPTS.zsh.match(/^\}$/gm)?.length).toBe(9);
  });
});

describe('fish', () => {
  it.each([
    ['takes files only where they are meant', `complete -c zhibiao -f\n`],
    ['shows commands', `-n '__zhibiao_at \\'zhibiao\\'' -a 'extract' -d 'read articles [one\\'s own]: figures'`],
    ['shows commands below', `-n '__zhibiao_at \\'zhibiao rules\\'' -a 'check' -d 'check packs'`],
    ['follows aliases', `case 'zhibiao score' 'zhibiao mark'\n                set at 'zhibiao score'`],
    ['offers choices', `-s f -l format -x -a 'table csv json' -d 'how: it is written'`],
    ['offers files for an option', `-s o -l output -r -F -d 'write to FILE'`],
    ['offers nothing for what it cannot know', `-l date -x -d 'day'`],
    ['offers files for arguments', `-n '__zhibiao_at \\'zhibiao extract\\'' -F\n`],
    ['offers choices of an argument', `-n '__zhibiao_at \\'zhibiao schema\\'' -a 'table rules'\n`],
  ])('%s', (_title, part) => {
    expect(SCRIPTS.fish).toContain(part);
  });

  it('has one complete command a line', () => {
    const lines = SCRIPTS.fish
      .slice(SCRIPTS.fish.indexOf('\nend\n') + 5)
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.filter((line) => !line.startsWith('complete -c zhibiao '))).toEqual([]);
    expect(lines.length).toBeGreaterThan(25);
  });
});
