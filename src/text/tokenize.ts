/** Word segmentation behind one interface: nodejieba where its binding loads, else Intl.Segmenter. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '../types.ts';

/** A word with its part of speech in jieba's letters (n, v, d …), '' where the segmenter knows none. */
export interface Token extends Span {
  readonly tag: string;
}

export interface Segmenter {
  readonly name: 'nodejieba' | 'intl';
  tag(text: string): readonly Token[];
  /** Every stretch that `tag` may call a verb (v) of two characters or more; needs no dictionary. They may overlap. */
  verbsIn(text: string): readonly Span[];
}

export type SegmenterChoice = 'auto' | 'nodejieba' | 'intl';

/** UTF-16 units of the verbs in dist/dict/verbs.txt. */
export const VERB_AT_LEAST = 2;
export const VERB_AT_MOST = 4;

const DICT = fileURLToPath(new URL('../../dist/dict/', import.meta.url));

interface Jieba {
  load(paths: Readonly<Record<string, string>>): boolean;
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
}

/** `auto` falls back to Intl.Segmenter; nodejieba by name throws a RangeError where it is missing. */
export function openSegmenter(choice: SegmenterChoice = 'auto'): Segmenter {
  const jieba = choice === 'intl' ? null : jiebaOfProcess();
  if (jieba !== null)
    return { name: 'nodejieba', tag: (text) => placed(text, tagged(jieba, text)), verbsIn: dictionaryVerbs };
  if (choice === 'nodejieba') {
    throw new RangeError(
      'nodejieba is not installed or was not built; run `npm rebuild nodejieba`, or use --segmenter auto',
    );
  }
  return intlSegmenter();
}

let opened: Jieba | null | undefined;
let hasDictionary = false;

function jiebaOfProcess(): Jieba | null {
  if (opened === undefined) opened = loadJieba();
  return opened;
}

/** Its dictionary belongs to the process and takes a tenth of a second: read once, where a name is first unknown. */
function tagged(jieba: Jieba, text: string): ReturnType<Jieba['tag']> {
  if (!hasDictionary) {
    const file = (name: string): string => join(DICT, name);
    jieba.load({
      dict: file('jieba.dict.utf8'),
      hmmDict: file('hmm_model.utf8'),
      userDict: file('user.dict.utf8'),
      idfDict: file('idf.utf8'),
      stopWordDict: file('stop_words.utf8'),
    });
    hasDictionary = true;
  }
  return jieba.tag(text);
}

let verbs: ReadonlySet<string> | null = null;

/** The verbs of the dictionary that stand anywhere in a text: a word that is none of them is never tagged as one. */
function dictionaryVerbs(text: string): Span[] {
  verbs ??= new Set(readFileSync(join(DICT, 'verbs.txt'), 'utf8').split('\n'));
  const found: Span[] = [];
  for (let start = 0; start < text.length; start++)
    for (let end = start + VERB_AT_LEAST; end <= Math.min(start + VERB_AT_MOST, text.length); end++)
      if (verbs.has(text.slice(start, end))) found.push({ start, end });
  return found;
}

/** Null where the package, its binding or our dictionary is missing. */
function loadJieba(): Jieba | null {
  if (!existsSync(join(DICT, 'jieba.dict.utf8'))) return null;
  try {
    return createRequire(import.meta.url)('nodejieba') as Jieba;
  } catch {
    return null;
  }
}

/** The words' places, found one after the other; what the segmenter leaves out lies between them. */
function placed(text: string, words: readonly { readonly word: string; readonly tag: string }[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const { word, tag } of words) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    tokens.push({ start, end: at, tag });
  }
  return tokens;
}

function intlSegmenter(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const tag = (text: string): Token[] =>
    Array.from(segmenter.segment(text), ({ index, segment }) => ({
      start: index,
      end: index + segment.length,
      tag: '',
    }));
  return { name: 'intl', tag, verbsIn: () => [] };
}
