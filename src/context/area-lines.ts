/** Moves between areas: up to what holds one, and along time to what became of one. */
import { type Area, type AreaTable, formsNamed } from './area-table.ts';

const NOW = '9999-12';

/** `YYYY-MM` of an ISO day; '' counts as now. */
export function monthOf(day: string): string {
  return day === '' ? NOW : day.slice(0, 7);
}

/** Whether the unit may have had this code and name in that month; between two lists old and new both may. */
export function isValid(area: Area, month: string): boolean {
  return (area.after === '' || month > area.after) && (area.before === '' || month < area.before);
}

/** The code of the area right above: prefecture, province, then `CN`; null above the country. */
export function parentOf(code: string, table: AreaTable): string | null {
  if (code === 'CN') return null;
  if (code.endsWith('0000')) return 'CN';
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && table.byCode.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

/** Whether `code` is `holder` or lies in it. */
export function isWithin(code: string, holder: string): boolean {
  if (holder === 'CN' || code === holder) return true;
  if (holder.endsWith('0000')) return code.startsWith(holder.slice(0, 2));
  return holder.endsWith('00') && code.startsWith(holder.slice(0, 4));
}

/** The unit that had the code in that month, else the one that had it last; null for a code of no list. */
export function unitOf(code: string, month: string, table: AreaTable): Area | null {
  const units = table.byCode.get(code) ?? [];
  return units.findLast((unit) => isValid(unit, month)) ?? units.at(-1) ?? null;
}

/** Full name down from the province, as on that day: 上海市宝山区; 全国 for `CN`, '' for a code of no list. */
export function chainName(code: string, day: string, table: AreaTable): string {
  return chainOf(code, monthOf(day), table);
}

function chainOf(code: string, month: string, table: AreaTable): string {
  const name = unitOf(code, month, table)?.name ?? '';
  const parent = parentOf(code, table);
  return parent === null || parent === 'CN' ? name : chainOf(parent, month, table) + name;
}

/**
 * Full name of one area, be it a zone or a unit of the past: 河北省保定市雄安新区. A zone that is called after the
 * area it lies in does not repeat it: 江苏省苏州工业园区, 新疆生产建设兵团.
 */
export function fullName(area: Area, month: string, table: AreaTable): string {
  const holder = unitOf(area.code, month, table)?.stem ?? '';
  const repeats = area.coded || (holder !== '' && area.name.startsWith(holder));
  const above = repeats ? parentOf(area.code, table) : area.code;
  return above === null || above === 'CN' ? area.name : chainOf(above, month, table) + area.name;
}

/**
 * What an area was called, or had become, in that month: the unit of its short name in the same parent
 * (广德县 → 广德市), the next under its code (襄樊市 → 襄阳市), the only one of its short name in the province
 * (莱芜市 → 济南市莱芜区); null where the table shows none.
 */
export function atMonth(area: Area, month: string, table: AreaTable): Area | null {
  const parent = parentOf(area.code, table);
  const namesakes = formsNamed(area.stem, table)
    .map((form) => form.area)
    .filter((other) => other.coded && isValid(other, month) && other.code.slice(0, 2) === area.code.slice(0, 2));
  const beside = namesakes.filter((other) => parentOf(other.code, table) === parent);
  if (beside.length > 0) return beside.at(-1) ?? null;
  const renamed = (table.byCode.get(area.code) ?? []).find((other) => isValid(other, month) && follow(area, other));
  if (renamed !== undefined) return renamed;
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null;
}

/** Whether one stands in the list right after the other: codes that lay idle in between went to someone else. */
function follow(one: Area, other: Area): boolean {
  const [first, second] = one.after < other.after ? [one, other] : [other, one];
  return first.before !== '' && first.before > second.after;
}
