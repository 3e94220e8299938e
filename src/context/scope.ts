/** Who and where: the scope of each figure, from its sentence, the one before, or the document (G-55..G-57). */

import type { Span } from '../types.ts';
import { type AreaTable, areaOf, chainName, parentOf } from './areas.ts';
import type { ScopeMention } from './scope-mention.ts';

/** The acting body and the area of a figure. */
export interface Scope {
  readonly organisation: string | null;
  readonly organisationNorm: string | null;
  /** GB/T 2260 or CN. */
  readonly area: string;
  readonly region: string;
  readonly basis: 'stated' | 'carried' | 'default';
  /** Where the name stands that says so, in the matching text; null for the document's own. */
  readonly span: Span | null;
  readonly rules: readonly string[];
  readonly warnings: readonly string[];
}

/** What a mention leans on: the scope around it and the day of the article. */
export interface ScopeGround {
  readonly around: Scope;
  readonly speaker: Scope;
  readonly day: string;
  readonly areas: AreaTable;
}

/** The scope that a mention opens. */
export function scopeOf(mention: ScopeMention, ground: ScopeGround): Scope {
  return { ...opened(mention, ground), span: { start: mention.start, end: mention.end } };
}

function opened(mention: ScopeMention, ground: ScopeGround): Omit<Scope, 'span'> {
  const { around, speaker } = ground;
  const { rule } = mention;
  const rules = rule === null ? [] : [rule.name];
  if (rule?.role === 'speaker') return { ...speaker, basis: 'stated', rules };
  if (rule?.role === 'back_pronoun') return { ...around, basis: 'stated', rules: [...around.rules, ...rules] };
  const place = placeOf(mention, ground);
  if (mention.kind === 'pronoun') return { ...around, ...place, basis: 'stated', rules: [...around.rules, ...rules] };
  if (mention.kind === 'place') return { ...around, ...place, basis: 'stated', rules: around.rules };
  const norm = rule?.norm ?? null;
  const region = place.area === 'CN' ? '' : place.region;
  return {
    organisation: mention.text,
    organisationNorm: norm === null ? (mention.kind === 'area' ? place.region : null) : region + norm,
    ...place,
    basis: 'stated',
    rules,
  };
}

type Place = Pick<Scope, 'area' | 'region' | 'warnings'>;

function placeOf(mention: ScopeMention, { around, speaker, day, areas }: ScopeGround): Place {
  const { rule, areaText } = mention;
  if (areaText !== '') return namedPlace(areaText, speaker.area, day, areas) ?? keep(around);
  if (rule?.area !== undefined) return place(rule.area, day, areas);
  if (rule?.level === 'country') return place('CN', day, areas);
  if (rule?.role === 'collective') return keep(speaker);
  const ending = mention.kind === 'pronoun' ? mention.text.slice(1) : mention.levelText;
  return ending === '' ? keep(around) : place(holderNamed(ending, around.area, day, areas), day, areas);
}

function keep({ area, region }: Scope): Place {
  return { area, region, warnings: [] };
}

function place(code: string, day: string, areas: AreaTable): Place {
  return { area: code, region: chainName(code, day, areas), warnings: [] };
}

/** A name that fits several provinces says nothing sure. */
function namedPlace(name: string, within: string, day: string, areas: AreaTable): Place | null {
  const hit = areaOf(name, within === 'CN' ? null : within, day, areas);
  return hit === null || hit.code === '' ? null : { area: hit.code, region: hit.name, warnings: hit.warnings };
}

/** The area or what holds it, whichever's name ends so: 全市 in 长宁区 is 上海市; the area itself where none does. */
export function holderNamed(ending: string, code: string, day: string, areas: AreaTable): string {
  for (let at: string | null = code; at !== null && at !== 'CN'; at = parentOf(at, areas))
    if (chainName(at, day, areas).endsWith(ending)) return at;
  return code;
}
