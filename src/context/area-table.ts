/** China's administrative areas from county level up, as dated lists give them, and every form their names take. */
import { buildLexicon, type Lexicon } from '../rules/lexicon.ts';
import { readExtra } from './area-words.ts';

export type AreaLevel = 'country' | 'province' | 'prefecture' | 'county';

/** One unit under one name, or a place that lies in one without having a code of its own. */
export interface Area {
  /** GB/T 2260, six digits, or `CN`; of a zone the code of the area it lies in. */
  readonly code: string;
  /** Official: 甘孜藏族自治州. */
  readonly name: string;
  /** Short: 甘孜; '' where nothing of two characters is left. */
  readonly stem: string;
  readonly level: AreaLevel;
  /** The unit stands in lists after the first month and before the second (`YYYY-MM`); '' has no bound. */
  readonly after: string;
  readonly before: string;
  /** False for zones and for the Corps. */
  readonly coded: boolean;
}

/**
 * How much a form needs around it to be read as a place in running text: nothing (上海, 宝山区), the bounds of a
 * word (大同, 赵县), or the area it lies in right before it (朝阳, 宝山, 城区).
 */
export type Need = 'nothing' | 'bounds' | 'parent';

/** One way to print an area's name. */
export interface AreaForm {
  readonly text: string;
  readonly area: Area;
  readonly need: Need;
  /** An ordinary word too: a place only where its parent is known. */
  readonly word: boolean;
  /** The name without its class: 宝山, 甘孜. */
  readonly short: boolean;
}

/** Words that tell a place name from its neighbours in running text. */
export interface AreaWords {
  readonly before: ReadonlySet<string>;
  readonly body: Lexicon;
  readonly join: ReadonlySet<string>;
  readonly tail: Lexicon;
}

export interface AreaTable {
  /** All that had a code, the oldest first. */
  readonly byCode: ReadonlyMap<string, readonly Area[]>;
  readonly byForm: ReadonlyMap<string, readonly AreaForm[]>;
  /** The forms that running text is searched for; `rule` is an index into `forms`. */
  readonly lexicon: Lexicon;
  readonly forms: readonly AreaForm[];
  readonly words: AreaWords;
}

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

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function needOf(form: Omit<AreaForm, 'need'>, parts: ReadonlySet<string>): Need {
  const { text, area, short, word } = form;
  if (area.level === 'province') return 'nothing';
  if (!short) return word ? 'parent' : text.length < 3 ? 'bounds' : 'nothing';
  if (area.level === 'county') return 'parent';
  return word || parts.has(text) ? 'bounds' : 'nothing';
}

/** The table of the text of data/areas.tsv and data/areas-extra.tsv. */
export function buildAreaTable(source: string, extraSource: string): AreaTable {
  const extra = readExtra(extraSource);
  const units = [COUNTRY, ...readUnits(source, extra.stem)];
  const byCode = groupBy(units, ({ code }) => code);
  const provinces = new Set(units.flatMap(({ level, stem }) => (level === 'province' ? [stem] : [])));
  const form = (text: string, area: Area, short = false): AreaForm => {
    const rest = { text, area, short, word: extra.words.has(text) };
    return { ...rest, need: needOf(rest, extra.parts) };
  };
  const ofUnit = (area: Area): AreaForm[] => {
    // 河南蒙古族自治县 is never 河南, nor 天津市河北区 河北.
    const lost = area.stem === '' || (area.level === 'county' && provinces.has(area.stem));
    const classes = extra.shortNames(area.name).filter((text) => text !== area.name);
    return [form(area.name, area), ...(lost ? [] : [form(area.stem, area, true)]), ...classes.map((t) => form(t, area))];
  };
  const others = extra.others.flatMap(({ name, code, coded }) => {
    const area = byCode.get(code)?.at(-1);
    return area === undefined ? [] : [form(name, coded ? area : { ...area, name, stem: '', coded })];
  });
  const all = [...units.flatMap(ofUnit), ...others];
  const forms = all.filter(({ text, area }) => text.length > 1 && area.level !== 'country');
  const lexicon = buildLexicon(forms.map(({ text }, rule) => ({ phrase: text, rule })));
  return { byCode, byForm: groupBy(all, ({ text }) => text), lexicon, forms, words: extra.around };
}
