/** Names of areas at the heads of clauses: where a short name (达州, 郓城) may be read that elsewhere is no place. */
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { AreaForm, AreaTable } from './area-table.ts';
import { startsClause } from './body-table.ts';
import { areaLexicon, formsOf, mayBeArea } from './find-areas.ts';

/** A name, and what it may stand for. */
export interface OpeningName extends Span {
  readonly text: string;
  readonly forms: readonly AreaForm[];
}

/** All that begin where a clause does, the longest from the same place first. */
export function openingNames(text: string, table: AreaTable): OpeningName[] {
  const lexicon = areaLexicon(table);
  const found: OpeningName[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!mayBeArea(text, start, table) || !startsClause(text, start)) continue;
    let hit = longestAt(lexicon, text, start);
    while (hit !== null) {
      const { end } = hit;
      found.push({ start, end, text: text.slice(start, end), forms: formsOf(hit, text, start, table) });
      hit = longestAt(lexicon, text, start, end - 1);
    }
  }
  return found;
}
