/** Short names of counties that the prefecture named in the same document lets be read: 郓城 beside 菏泽. */
import type { Article } from '../types.ts';
import { isValid, monthOf } from './area-lines.ts';
import { type Area, type AreaTable, formsNamed } from './area-table.ts';
import { parentOf } from './areas.ts';
import type { OpeningName } from './opening-names.ts';

/** A short name and the code it has here. */
export interface LicensedPlace {
  readonly text: string;
  readonly code: string;
}

/** What the reader of short names leans on. */
export interface LicenceGround {
  readonly areas: AreaTable;
  readonly isVerbal: (text: string, at: number) => boolean;
}

const counties = new WeakMap<AreaTable, ReadonlyMap<string, readonly Area[]>>();

/** The counties of each holder, put together once for a table. */
function countiesOf(table: AreaTable): ReadonlyMap<string, readonly Area[]> {
  const built = counties.get(table);
  if (built !== undefined) return built;
  const groups = new Map<string, Area[]>();
  for (const area of table.areas) {
    if (!area.coded || area.level !== 'county') continue;
    const holder = parentOf(area.code, table) ?? '';
    const held = groups.get(holder);
    if (held === undefined) groups.set(holder, [area]);
    else held.push(area);
  }
  counties.set(table, groups);
  return groups;
}

const OFTEN = 2;

/** Names of counties in the areas of `codes` that open two clauses of the texts, or one as its subject. */
export function licensedPlaces(
  { title, text, date }: Pick<Article, 'title' | 'text' | 'date'>,
  openings: { readonly title: readonly OpeningName[]; readonly text: readonly OpeningName[] },
  codes: readonly string[],
  ground: LicenceGround,
): LicensedPlace[] {
  const counts = new Map<string, number>();
  count(text, openings.text, counts, ground);
  // The heading repeats the title.
  if (!text.includes(title)) count(title, openings.title, counts, ground);
  if (counts.size === 0) return [];
  const held = codes.flatMap((code) => countiesOf(ground.areas).get(code) ?? []);
  return held.flatMap((area) => {
    const isOften = (counts.get(area.stem) ?? 0) >= OFTEN;
    const known = isOften && isValid(area, monthOf(date)) && isShortName(area.stem, area.code, ground.areas);
    return known ? [{ text: area.stem, code: area.code }] : [];
  });
}

function count(
  text: string,
  openings: readonly OpeningName[],
  counts: Map<string, number>,
  { isVerbal }: LicenceGround,
): void {
  for (const { text: name, end, forms } of openings)
    if (forms.some(({ need }) => need === 'parent'))
      counts.set(name, (counts.get(name) ?? 0) + (isVerbal(text, end) ? OFTEN : 1));
}

/** No ordinary word, and no name that stands alone anyway. */
function isShortName(stem: string, code: string, areas: AreaTable): boolean {
  const own = stem.length < OFTEN ? [] : formsNamed(stem, areas).filter(({ area }) => area.code === code);
  return own.some(({ need, word }) => need === 'parent' && !word);
}
