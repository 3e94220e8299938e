/** Who and where: the scope of each figure, from its sentence, the one before, or the document (G-55..G-57). */

import type { Span } from '../types.ts';
import { isWithin } from './area-lines.ts';
import { type AreaTable, areaOf, chainName, parentOf } from './areas.ts';
import { type BodyRule, type BodyTable, wordStart } from './body-table.ts';
import type { ScopeMention } from './mention.ts';
import { type OwnNames, ownPlace } from './own-names.ts';

/** The acting body and the area of a figure. */
export interface Scope {
  readonly organisation: string | null;
  readonly organisationNorm: string | null;
  /** GB/T 2260 or CN; null for a place that no list holds, or where nothing says which. */
  readonly area: string | null;
  readonly region: string;
  readonly basis: 'stated' | 'carried' | 'default';
  /** Where the name stands that says so, in the matching text; null for the document's own. */
  readonly span: Span | null;
  readonly rules: readonly string[];
  readonly warnings: readonly string[];
}

/** What a mention leans on: the scope around it, whoever speaks, the document, and the day of the article. */
export interface ScopeGround {
  readonly around: Scope;
  readonly speaker: Scope;
  readonly document: Scope;
  /** The firm named last. */
  readonly firm: Scope | null;
  /** This paragraph named it. */
  readonly isFresh: boolean;
  /** The code of the place named last, for a 全县 or 县人社局 that nothing else holds. */
  readonly near: string | null;
  readonly day: string;
  readonly areas: AreaTable;
  readonly bodies: BodyTable;
  readonly own: OwnNames;
}

/** The scope that a mention opens. */
export function scopeOf(mention: ScopeMention, ground: ScopeGround): Scope {
  const { around, speaker } = ground;
  const { rule, kind } = mention;
  const rules = rule === null ? [] : [rule.name];
  if (kind === 'person') return stated(mention, NOBODY, around, rules);
  if (rule?.role === 'speaker') return stated(mention, speaker, speaker, rules);
  if (rule?.role === 'firm_pronoun' || rule?.role === 'school_pronoun') {
    const meant = firmMeant(mention.text, rule, ground) ?? around;
    return stated(mention, meant, meant, rules);
  }
  if (rule?.role === 'back_pronoun') return stated(mention, around, around, [...around.rules, ...rules]);
  if (kind === 'pronoun') return pronounScope(mention, ground, rules);
  const place = kind === 'firm' ? firmPlace(mention, ground) : placeOf(mention, ground);
  if (kind === 'place') return stated(mention, around, place, around.rules);
  const body = mention.body ?? mention;
  const norm = body.rule?.norm ?? null;
  const region = place.area === 'CN' ? '' : place.region;
  const organisationNorm = norm === null ? (kind === 'area' ? place.region : null) : region + norm;
  return stated(
    mention,
    { organisation: body.text, organisationNorm },
    place,
    body.rule === null ? rules : [body.rule.name],
  );
}

type Body = Pick<Scope, 'organisation' | 'organisationNorm'>;

const NOBODY: Body = { organisation: null, organisationNorm: null };

/** What a mention says of body and place. */
function stated({ start, end }: Span, body: Body, place: Place, rules: readonly string[]): Scope {
  const { organisation, organisationNorm } = body;
  const { area, region, warnings } = place;
  return { organisation, organisationNorm, area, region, warnings, basis: 'stated', span: { start, end }, rules };
}

/** 学校 is a school that was named, 公司 any other. */
function firmMeant(text: string, { role, near, same }: BodyRule, ground: ScopeGround): Scope | null {
  const { firm, bodies, document, isFresh, own } = ground;
  if (same === true) {
    const named = own.all.find((name) => name.kind === 'firm' && name.text !== text && name.text.endsWith(text));
    return named === undefined ? null : { ...document, organisation: named.text, organisationNorm: null };
  }
  if (near === true && firm !== document && !isFresh) return null;
  const name = firm?.organisation ?? '';
  const isSchool = wordStart(bodies.words.school, name, name.length) >= 0;
  return isSchool === (role === 'school_pronoun') ? firm : null;
}

/** 全市 is the document's own where it means its area, else a wider or nearer one of the body around. */
function pronounScope(mention: ScopeMention, ground: ScopeGround, rules: readonly string[]): Scope {
  const { around, document } = ground;
  const place = placeOf(mention, ground);
  const back = place.region === document.region && (place.region !== around.region || around.organisation === null);
  const wider = around.basis === 'carried' && place.region !== around.region;
  const base = back || wider ? document : around;
  // An area that acts for itself: 贵阳市, then 全省.
  const self = base.organisation === base.region && place.region !== '' && place.area !== 'CN';
  const organisation = self ? place.region : base.organisation;
  const body = { organisation, organisationNorm: base.organisationNorm };
  return stated(mention, body, place, [...base.rules, ...rules]);
}

type Place = Pick<Scope, 'area' | 'region' | 'warnings'>;

function placeOf(mention: ScopeMention, ground: ScopeGround): Place {
  const { around, speaker, day, areas } = ground;
  const { rule, areaText, levelText } = mention.body ?? mention;
  if (areaText !== '') return namedPlace(areaText, speaker.area, ground) ?? keep(around);
  if (rule?.area !== undefined) return place(rule.area, day, areas);
  if (rule?.level === 'country') return place('CN', day, areas);
  if (rule?.role === 'collective') return keep(speaker);
  const ending = mention.kind === 'pronoun' ? mention.text.slice(1) : levelText;
  if (ending === '' || around.region.endsWith(ending)) return keep(around);
  const code = [around.area, ground.near, ground.document.area].map((at) => classed(ending, at, ground)).find(Boolean);
  if (code !== undefined && code !== null) return place(code, day, areas);
  return ground.document.region.endsWith(ending) ? keep(ground.document) : keep(around);
}

/** The area or what holds it, whichever's name ends so; null for none. */
function classed(ending: string, code: string | null, { day, areas }: ScopeGround): string | null {
  const held = code === null ? null : holderNamed(ending, code, day, areas);
  return held !== null && chainName(held, day, areas).endsWith(ending) ? held : null;
}

/** 惠州博罗|一家耳机厂 acts there, where that lies in the area around. */
function firmPlace({ areaText }: ScopeMention, ground: ScopeGround): Place {
  const { around } = ground;
  const own = areaText === '' ? null : namedPlace(areaText, around.area, ground);
  const inside = own?.area != null && around.area !== null && isWithin(own.area, around.area);
  return own !== null && inside ? own : keep(around);
}

function keep({ area, region, warnings }: Scope): Place {
  return { area, region, warnings };
}

function place(code: string, day: string, areas: AreaTable): Place {
  return { area: code, region: chainName(code, day, areas), warnings: [] };
}

/** What names of places are read with. */
export type PlaceKnowledge = Pick<ScopeGround, 'day' | 'areas' | 'own'>;

/** What a printed place name stands for; a name that fits several provinces says nothing sure. */
export function namedPlace(name: string, within: string | null, { day, areas, own }: PlaceKnowledge): Place | null {
  const known = ownPlace(own, name);
  if (known !== null)
    return { area: known.code, region: known.region, warnings: known.coded ? [] : ['area_without_code'] };
  const hit = areaOf(name, within === 'CN' ? null : within, day, areas);
  return hit === null || hit.code === '' ? null : { area: hit.code, region: hit.name, warnings: hit.warnings };
}

/** The area or what holds it, whichever's name ends so: 全市 in 长宁区 is 上海市; the area itself where none does. */
export function holderNamed(ending: string, code: string, day: string, areas: AreaTable): string {
  for (let at: string | null = code; at !== null && at !== 'CN'; at = parentOf(at, areas))
    if (chainName(at, day, areas).endsWith(ending)) return at;
  return code;
}
