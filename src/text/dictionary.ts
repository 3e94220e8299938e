/** `npm run build`: trims nodejieba's dictionary to what a start needs; without nodejieba it does nothing. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERB_AT_LEAST, VERB_AT_MOST } from './tokenize.ts';

const WORDS_KEPT = 60_000;
const TARGET = fileURLToPath(new URL('../../dist/dict/', import.meta.url));

interface Entry {
  readonly line: string;
  readonly weight: number;
}

/** The most frequent words of a `word weight tag` list, in the list's own order. */
export function trimmed(dictionary: string, kept: number): string {
  const entries: Entry[] = dictionary.split('\n').flatMap((line) => {
    const weight = Number(line.split(' ').at(-2));
    return line.trim() === '' || Number.isNaN(weight) ? [] : [{ line, weight }];
  });
  const least = entries.map(({ weight }) => weight).sort((a, b) => b - a)[Math.min(kept, entries.length) - 1] ?? 0;
  return `${entries
    .filter(({ weight }) => weight >= least)
    .map(({ line }) => line)
    .join('\n')}\n`;
}

/** The verbs (v) of such a list, one a line: what tells without a dictionary that a text holds none. */
export function verbsOf(dictionary: string): string {
  const words = dictionary.split('\n').flatMap((line) => {
    const [word = '', , tag] = line.split(' ');
    return tag === 'v' && word.length >= VERB_AT_LEAST ? [word] : [];
  });
  const long = words.filter((word) => word.length > VERB_AT_MOST);
  if (long.length > 0) throw new RangeError(`VERB_AT_MOST in tokenize.ts is too small for ${long.join(' ')}`);
  return [...new Set(words)].join('\n');
}

function source(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  } catch {
    return null;
  }
}

/** Writes dist/dict with the notice of its sources. */
function build(): void {
  const home = source();
  if (home === null) return;
  const dict = join(home, 'submodules', 'cppjieba', 'dict');
  mkdirSync(TARGET, { recursive: true });
  const words = trimmed(readFileSync(join(dict, 'jieba.dict.utf8'), 'utf8'), WORDS_KEPT);
  writeFileSync(join(TARGET, 'jieba.dict.utf8'), words);
  writeFileSync(join(TARGET, 'verbs.txt'), verbsOf(words));
  copyFileSync(join(dict, 'hmm_model.utf8'), join(TARGET, 'hmm_model.utf8'));
  writeFileSync(join(TARGET, 'user.dict.utf8'), '');
  writeFileSync(join(TARGET, 'idf.utf8'), '就业 1.0\n');
  writeFileSync(join(TARGET, 'stop_words.utf8'), '的\n');
  const licences = ['LICENSE', join('submodules', 'cppjieba', 'LICENSE')]
    .map((name) => join(home, name))
    .filter(existsSync);
  const head = `jieba.dict.utf8: the ${WORDS_KEPT} most frequent words of the dictionary in nodejieba (from jieba and cppjieba);\nverbs.txt: those of them that are verbs; hmm_model.utf8: as there. All under the MIT licence:\n\n`;
  writeFileSync(join(TARGET, 'NOTICE'), head + licences.map((path) => readFileSync(path, 'utf8')).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
