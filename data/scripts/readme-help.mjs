// Writes the help of every command into README.md between its two marks; `--check` only says whether it fits.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [BEGIN, END] = ['<!-- help -->', '<!-- /help -->'];

function help(path) {
  const env = { COLUMNS: '100', NO_COLOR: '1' };
  const args = [`${ROOT}bin/zhibiao.js`, ...path, '--help', '--lang', 'en'];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env }).stdout;
}

/** A command and those below it, as its own help lists them. */
function pages(path) {
  const text = help(path);
  const listed = text.split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '';
  const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
  return [text, ...names.flatMap((name) => pages([...path, name]))];
}

const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const [before, rest] = readme.split(BEGIN);
const after = rest.split(END)[1];
const shown = pages([])
  .map((text) => `\`\`\`text\n${text.trim()}\n\`\`\`\n`)
  .join('\n');
const wanted = `${before}${BEGIN}\n${shown}${END}${after}`;
if (!process.argv.includes('--check')) writeFileSync(`${ROOT}README.md`, wanted);
else if (wanted !== readme) {
  process.stderr.write('README.md does not show the help as it is: run `npm run docs`\n');
  process.exitCode = 1;
}
