/** Telling whether a line of the body repeats the title (C-11, C-14). */
import { folded } from './fold.ts';

const SAME_AT_LEAST = 4;
const SITE_AT_MOST = 16;
const SEPARATOR = /[_|｜—–\-·]/;

/** Letters and digits only, folded: what two spellings of a title share. */
export function essence(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for lines that say what the title says, with or without the site's name (`…_新浪网`) behind it. */
export function repeatsTitle(title: string): (line: string) => boolean {
  const wanted = new Set([title, ...parts(title)].map(essence).filter((words) => words.length >= SAME_AT_LEAST));
  const longest = Math.max(0, ...[...wanted].map((words) => words.length));
  const whole = essence(title);
  return (line) => {
    if (line.length > 2 * title.length + SITE_AT_MOST)
      return bracketed(line) !== '' && wanted.has(essence(bracketed(line)));
    const words = essence(line);
    if (words === '' || words.length > longest + SITE_AT_MOST) return false;
    return wanted.has(words) || wanted.has(essence(bracketed(line))) || (words === whole && whole !== '');
  };
}

/** `标题_频道_新浪网` without its last parts, one after another, and without its first. */
function parts(title: string): string[] {
  const found: string[] = [];
  for (let at = 1; at < title.length - 1; at++) {
    if (!SEPARATOR.test(title[at] ?? '')) continue;
    if (title.length - at > 3 * SITE_AT_MOST && found.length > 0) continue;
    if (at * 2 > title.length) found.push(title.slice(0, at));
    else found.push(title.slice(at + 1));
  }
  return found.slice(0, 8);
}

/** A wire item opens with its own title in 【】. */
function bracketed(line: string): string {
  const text = line.trimStart();
  const close = text.startsWith('【') ? text.indexOf('】') : -1;
  return close < 0 ? '' : text.slice(1, close);
}

const SITE = /\s*(?:[_|｜]|\s[—–-]\s?|--|——)\s*[^_|｜—–-]{2,16}$/u;

/** The title of a page without the names of channel and site behind it. */
export function withoutSite(title: string): string {
  let text = title.trim();
  for (let i = 0; i < 3; i++) {
    const shorter = text.replace(SITE, '');
    if (shorter === text || shorter.length < SAME_AT_LEAST) return text;
    text = shorter;
  }
  return text;
}

/** The site's name behind a page's title: 宁夏人社 of `…情况_宁夏人社`; '' where no sign of its own sets it apart. */
export function siteOf(title: string): string {
  const last = /[_|｜]\s*([^_|｜]{2,16})$/u.exec(title.trim());
  return last?.[1]?.trim() ?? '';
}
