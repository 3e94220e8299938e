/** Who signs a document: a line of its own near the end, 湛江市人力资源和社会保障局, often with the day below it. */
import type { Article } from '../types.ts';
import type { ScopeMention, ScopeWords } from './mention.ts';
import { scopeMentions } from './scope-mention.ts';

const LINES = 6;
const NAME_AT_MOST = 40;

/** The body that a closing line names and nothing else; null without one. */
export function signerOf({ text }: Pick<Article, 'text'>, words: ScopeWords): ScopeMention | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(1);
  for (const line of lines.slice(-LINES).reverse()) {
    if (line.length > NAME_AT_MOST) continue;
    const mentions = scopeMentions(line, { start: 0, end: line.length }, words);
    const body = mentions.find(({ kind, start, end }) => kind === 'body' && start === 0 && end === line.length);
    if (body !== undefined) return body;
  }
  return null;
}
