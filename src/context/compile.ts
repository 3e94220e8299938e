/** Turns data/areas.tsv and data/areas-extra.tsv into what the tool loads. */

import { type AreaExtra, readExtra } from './area-extra.ts';
import {
  type Area,
  type AreaForm,
  type AreaLevel,
  type CompactArea,
  type CompactAreas,
  type CompactForm,
  compactForm,
  NEEDS,
  type Need,
} from './area-table.ts';

const COUNTRY: Area = { code: 'CN', name: '全国', stem: '', level: 'country', after: '', before: '', coded: true };
const LISTS = '# lists: ';

/** The units of data/areas.tsv; `stem` shortens a name. */
function readUnits(source: string, stem: (name: string) => string): Area[] {
  const lines = source.split('\n');
  const lists = (lines.find((line) => line.startsWith(LISTS)) ?? LISTS).slice(LISTS.length).split(' ');
  return lines.flatMap((line) => {
    const [code = '', name = '', level, from = '', to = ''] = line.split('\t');
    if (!/^\d{6}$/.test(code)) return [];
    const after = from === '' ? '' : (lists[lists.indexOf(from) - 1] ?? '');
    const before = to === '' ? '' : (lists[lists.indexOf(to) + 1] ?? '');
    return [{ code, name, stem: stem(name), level: level as AreaLevel, after, before, coded: true }];
  });
}

/** Zones and the Corps, each at the level of the area it lies in. */
function uncoded(units: readonly Area[], { others }: AreaExtra): Area[] {
  return others.flatMap(({ name, code, coded }) => {
    const unit = coded ? undefined : units.findLast((one) => one.code === code);
    return unit === undefined ? [] : [{ ...unit, name, stem: '', after: '', before: '', coded }];
  });
}

function needOf(form: Omit<AreaForm, 'need'>, parts: ReadonlySet<string>): Need {
  const { text, area, short, word } = form;
  if (text.length < 2 || area.level === 'country') return 'asked';
  if (area.level === 'province') return 'nothing';
  if (!short) return word ? 'parent' : text.length < 3 ? 'bounds' : 'nothing';
  if (area.level === 'county') return 'parent';
  return word || parts.has(text) ? 'bounds' : 'nothing';
}

/** Every form of every name, in the order of the areas. */
function allForms(units: readonly Area[], areas: readonly Area[], extra: AreaExtra): AreaForm[] {
  const provinces = new Set(units.flatMap(({ level, stem }) => (level === 'province' ? [stem] : [])));
  const form = (text: string, area: Area, short = false): AreaForm => {
    const rest = { text, area, short, word: area.level !== 'province' && extra.words.has(text) };
    return { ...rest, need: needOf(rest, extra.parts) };
  };
  const formsOf = (area: Area): AreaForm[] => {
    // 河南蒙古族自治县 is never 河南, nor 天津市河北区 河北.
    const lost = area.stem === '' || (area.level === 'county' && provinces.has(area.stem));
    const texts = new Set([area.name, ...extra.shortNames(area.name)]);
    return [...[...texts].map((text) => form(text, area)), ...(lost ? [] : [form(area.stem, area, true)])];
  };
  const aliases = extra.others.flatMap(({ name, code, coded }) => {
    const area = coded ? units.findLast((one) => one.code === code) : undefined;
    return area === undefined ? [] : [form(name, area)];
  });
  return [...areas.flatMap(formsOf), ...aliases];
}

/** Compiles the texts of data/areas.tsv and data/areas-extra.tsv. */
export function compileAreas(source: string, extraSource: string): CompactAreas {
  const extra = readExtra(extraSource);
  const units = [COUNTRY, ...readUnits(source, extra.stem)];
  const areas = [...units, ...uncoded(units, extra)];
  const place = new Map(areas.map((area, at) => [area, at]));
  const forms = new Map<string, CompactForm[]>();
  for (const { text, area, need, word, short } of allForms(units, areas, extra)) {
    const form = compactForm(place.get(area) ?? 0, NEEDS.indexOf(need), word, short);
    forms.set(text, [...(forms.get(text) ?? []), form]);
  }
  const compact = areas.map(
    ({ code, name, stem, level, after, before, coded }): CompactArea => [code, name, stem, level, after, before, coded],
  );
  return { areas: compact, texts: [...forms.keys()], forms: [...forms.values()], ...extra.around };
}
