/** The scope of a whole document: whose article it is and of which place, from title, lead and publisher. */
import type { Article } from '../types.ts';
import { type AreaTable, areaOf, chainName } from './areas.ts';
import { findAreas } from './find-areas.ts';
import type { Scope } from './scope.ts';
import { type ScopeMention, type ScopeWords, scopeMentions } from './scope-mention.ts';

/** What the caller says where the article says nothing. */
export interface ScopeDefaults {
  readonly area?: string;
  readonly organisation?: string;
}

/** So many characters of the text count as its lead. */
const LEAD = 400;

/** The default of every figure: the area of the title, else of the lead, else of the publisher; CN without any. */
export function documentScope(article: Article, defaults: ScopeDefaults, words: ScopeWords): Scope {
  const { text, date } = article;
  const lead = scopeMentions(text, { start: 0, end: Math.min(LEAD, text.length) }, words);
  const stated =
    areaIn(article.title, date, words.areas) ??
    leadArea(lead, date, words.areas) ??
    areaIn(article.publisher, date, words.areas);
  const area = stated ?? defaults.area ?? 'CN';
  const organisation =
    bodyOf(article, area, words) ??
    defaults.organisation ??
    (area === 'CN' ? null : chainName(area, date, words.areas));
  return {
    organisation,
    organisationNorm: null,
    area,
    region: chainName(area, date, words.areas),
    basis: 'default',
    span: null,
    rules: [],
    warnings: [],
  };
}

/** The one area of a title; of several the one that holds them all. */
function areaIn(text: string, day: string, areas: AreaTable): string | null {
  const codes = findAreas(text, 0, text.length, areas).flatMap((mention) => {
    const hit = areaOf(mention.text, null, day, areas);
    return hit === null || hit.code === '' ? [] : [hit.code];
  });
  const [first, ...others] = [...new Set(codes)];
  if (first === undefined) return null;
  return others.every((code) => code.slice(0, 2) === first.slice(0, 2)) ? mostSpecific([first, ...others]) : 'CN';
}

function mostSpecific(codes: readonly string[]): string {
  return codes.reduce((best, code) => (depth(code) > depth(best) ? code : best));
}

function depth(code: string): number {
  return code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3;
}

/** The first body or subject place of the lead. */
function leadArea(lead: readonly ScopeMention[], day: string, areas: AreaTable): string | null {
  for (const { kind, areaText, rule } of lead) {
    if (rule?.area !== undefined || rule?.level === 'country') return rule.area ?? 'CN';
    if (areaText === '' || kind === 'place') continue;
    const hit = areaOf(areaText, null, day, areas);
    if (hit !== null && hit.code !== '') return hit.code;
  }
  return null;
}

/** The body of the document's area that its text names most, the first of equals. */
function bodyOf(article: Article, area: string, words: ScopeWords): string | null {
  const { text, date, title } = article;
  const counts = new Map<string, number>();
  const sayers: string[] = [];
  const all = [
    ...scopeMentions(title, { start: 0, end: title.length }, words),
    ...scopeMentions(text, { start: 0, end: text.length }, words),
  ];
  for (const { kind, rule, areaText, text: name } of all) {
    if (kind !== 'body' || rule?.role === 'collective') continue;
    if (rule?.role === 'says') sayers.push(name);
    const own = areaText === '' ? rule?.area : areaOf(areaText, area === 'CN' ? null : area, date, words.areas)?.code;
    if (own === area) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (
    [...counts].reduce<[string, number] | null>(
      (best, one) => (best === null || one[1] > best[1] ? one : best),
      null,
    )?.[0] ??
    sayers[0] ??
    null
  );
}
