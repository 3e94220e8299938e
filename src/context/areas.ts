/** Resolves a printed place name to the code it had on the day of the article. */
import { atMonth, chainName, fullName, isValid, isWithin, monthOf, parentOf } from './area-lines.ts';
import { type Area, type AreaForm, type AreaLevel, type AreaTable, formsNamed } from './area-table.ts';

export { chainName, parentOf } from './area-lines.ts';
export { type AreaLevel, type AreaTable, loadAreas } from './area-table.ts';

/** A place name read. */
export interface AreaHit {
  /** GB/T 2260 as of the day, `CN` for the country, '' where the name fits areas of several provinces. */
  readonly code: string;
  /** Official, down from the province: 上海市宝山区, 四川省甘孜藏族自治州, 全国; as printed where `code` is ''. */
  readonly name: string;
  /** Of the area that `code` stands for. */
  readonly level: AreaLevel;
  readonly warnings: readonly ('region_ambiguous' | 'area_without_code')[];
}

const LEVELS: readonly AreaLevel[] = ['country', 'province', 'prefecture', 'county'];
/** Whether an area, zone or not, lies in `holder` and is not `holder` itself. */
export function liesIn(area: Area, holder: string): boolean {
  return isWithin(area.code, holder) && (area.code !== holder || !area.coded);
}

/** The forms that a printed name may be; parts before the last must hold it: 四川|甘孜州. A chain is never an ordinary word. */
function readName(name: string, table: AreaTable): readonly AreaForm[] {
  const whole = formsNamed(name, table);
  if (whole.length > 0) return whole;
  for (let cut = name.length - 1; cut > 0; cut--) {
    const heads = formsNamed(name.slice(0, cut), table);
    if (heads.length === 0) continue;
    const tails = readName(name.slice(cut), table).filter(({ area }) =>
      heads.some((head) => liesIn(area, head.area.code)),
    );
    if (tails.length > 0) return tails.map((form) => ({ ...form, word: false }));
  }
  return [];
}

/** The context, what holds it, and so up to the country. */
function scopesOf(within: string | null, table: AreaTable): string[] {
  const scopes: string[] = [];
  for (let code: string | null = within || 'CN'; code !== null; code = parentOf(code, table)) scopes.push(code);
  return scopes;
}

/** The forms of the smallest scope that has any; units that hold the context count as near. */
function nearest(forms: readonly AreaForm[], within: string | null, table: AreaTable): readonly AreaForm[] {
  for (const scope of scopesOf(within, table)) {
    const near = forms.filter(({ area, word }) =>
      scope === 'CN' ? !word : isWithin(area.code, scope) || (within !== null && isWithin(within, area.code)),
    );
    if (near.length > 0) return near;
  }
  return [];
}

/** The units of that month; else what became of them; else, of units without heirs, themselves. */
function ofMonth(areas: readonly Area[], month: string, table: AreaTable): readonly Area[] {
  const valid = areas.filter((area) => isValid(area, month));
  if (valid.length > 0) return valid;
  const heirs = areas.flatMap((area) => atMonth(area, month, table) ?? []);
  return heirs.length > 0 ? heirs : areas;
}

/** Only the highest level, and of one unit under two names or codes the newest. */
function highest(areas: readonly Area[], table: AreaTable): Area[] {
  const top = LEVELS.find((level) => areas.some((area) => area.level === level));
  const newest = new Map<string, Area>();
  for (const area of areas.filter(({ level }) => level === top)) {
    const key = `${parentOf(area.code, table)} ${area.stem || area.name} ${area.coded}`;
    const other = newest.get(key);
    if (other === undefined || other.after <= area.after) newest.set(key, area);
  }
  return [...newest.values()];
}

function levelOf(code: string, table: AreaTable): AreaLevel {
  return table.byCode.get(code)?.at(-1)?.level ?? 'country';
}

function hitOf(area: Area, month: string, table: AreaTable): AreaHit {
  const name = fullName(area, month, table);
  if (area.coded && isValid(area, month)) return { code: area.code, name, level: area.level, warnings: [] };
  let code = area.code;
  while (code !== 'CN' && !(table.byCode.get(code) ?? []).some((unit) => isValid(unit, month)))
    code = parentOf(code, table) ?? 'CN';
  return { code, name, level: levelOf(code, table), warnings: ['area_without_code'] };
}

/** What several areas of one name have in common: their province, else no code. */
function ambiguous(name: string, areas: readonly Area[], day: string, table: AreaTable): AreaHit {
  const provinces = new Set(areas.map(({ code }) => `${code.slice(0, 2)}0000`));
  const code = provinces.size === 1 ? ([...provinces][0] ?? '') : '';
  const full = code === '' ? name : chainName(code, day, table);
  return { code, name: full, level: levelOf(code, table), warnings: ['region_ambiguous'] };
}

const ANSWERS_AT_MOST = 10_000;
const answers = new WeakMap<AreaTable, Map<string, AreaHit | null>>();

/**
 * The area of a name as printed (宝山, 江苏省无锡市滨湖区, 沪), null where it is none. `within` is the code of the
 * known context or null, `day` the ISO day of the article or ''. A short name is the highest unit of that name in
 * the context (甘孜 → 甘孜藏族自治州); one that is an ordinary word too needs a context that holds it.
 * Articles repeat their places, so the last answers are kept.
 */
export function areaOf(name: string, within: string | null, day: string, table: AreaTable): AreaHit | null {
  const known = answers.get(table) ?? new Map<string, AreaHit | null>();
  answers.set(table, known);
  const key = `${name} ${within ?? ''} ${monthOf(day)}`;
  const answer = known.get(key);
  if (answer !== undefined) return answer;
  if (known.size >= ANSWERS_AT_MOST) known.clear();
  const hit = findArea(name, within, day, table);
  known.set(key, hit);
  return hit;
}

function findArea(name: string, within: string | null, day: string, table: AreaTable): AreaHit | null {
  const month = monthOf(day);
  // A word such as 城区 names no unit of another time.
  const forms = readName(name, table).filter(({ area, word }) => !word || isValid(area, month));
  const near = nearest(forms, within, table);
  if (near.length === 0) return null;
  const found = highest(
    ofMonth(
      near.map(({ area }) => area),
      month,
      table,
    ),
    table,
  );
  return found.length === 1 && found[0] !== undefined
    ? hitOf(found[0], month, table)
    : ambiguous(name, found, day, table);
}
