/** Whether an article that names no place of its own speaks of the whole country. */
import type { Article } from '../types.ts';
import { bodyAt, wordEnd } from './body-table.ts';
import { findAreas } from './find-areas.ts';
import type { ScopeWords } from './mention.ts';

const PROVINCES = 3;

/** Words of the country (我国, 全民, 央视) or several provinces, and no 全市 or 县人社局 of an unnamed place. */
export function isNational({ title, text, publisher }: Article, words: ScopeWords): boolean {
  const { bodies, areas } = words;
  const all = `${title}\n${text}\n${publisher}`;
  if (words.own.all.some(({ kind }) => kind === 'place')) return provinces(all, words) >= PROVINCES;
  for (let at = 0; at < text.length; at++) if (isLocal(text, at, words)) return false;
  for (let at = 0; at < all.length; at++) if (wordEnd(bodies.words.national, all, at) > 0) return true;
  return findAreas(all, 0, all.length, areas).length > 0 && provinces(all, words) >= PROVINCES;
}

function isLocal(text: string, at: number, { bodies }: ScopeWords): boolean {
  const rule = bodyAt(bodies, text, at, text.length)?.rule;
  return rule?.role === 'area_pronoun' && rule.level !== 'country';
}

function provinces(text: string, { areas }: ScopeWords): number {
  const mentions = findAreas(text, 0, text.length, areas);
  return new Set(mentions.flatMap(({ candidates }) => candidates.map((code) => code.slice(0, 2)))).size;
}
