/** The areas of data/areas.tsv that every article may name, with the words that an article uses for each. */

const WHOLE = [
  [/(自治县|县)$/, '全县', '我县', '县'],
  [/(自治旗|旗)$/, '全旗', '我旗', '旗'],
  [/自治州$/, '全州', '我州', '州'],
  [/自治区$/, '全区', '我区', '自治区'],
  [/盟$/, '全盟', '我盟', '盟'],
  [/(地区|区)$/, '全区', '我区', '区'],
  [/省$/, '全省', '我省', '省'],
  [/市$/, '全市', '我市', '市'],
];

const SCALES = { county: 1, prefecture: 6, province: 60, nation: 700 };
/** Hong Kong, Macau and Taiwan publish otherwise. */
/** Areas younger than the oldest article would have no code on its day. */
const SINCE = '2016-07';
const ABROAD = /^(71|81|82)/;

/** The lines of areas.tsv → places by level; every place knows its parts. */
export function readPlaces(tsv) {
  const lines = tsv.split('\n').filter((line) => /^\d{6}\t/.test(line) && !ABROAD.test(line));
  const current = lines
    .map((line) => line.split('\t'))
    .filter(([, , , start = '', end = '']) => start <= SINCE && end === '');
  const names = new Map(current.map(([code, name]) => [code, name]));
  const places = current.map(([code, name, level]) => placeOf(code, name, level, names)).filter((one) => one !== null);
  const parts = partsOf(places);
  for (const one of places) one.parts = parts.get(one.code) ?? [];
  const at = (level) => places.filter((one) => one.level === level);
  const provinces = at('province');
  return { county: at('county'), prefecture: at('prefecture'), province: provinces, nation: [nationOf(provinces)] };
}

function nationOf(parts) {
  return {
    code: 'CN',
    level: 'nation',
    name: '全国',
    full: '全国',
    whole: '全国',
    our: '我国',
    short: '国家',
    scale: SCALES.nation,
    parts,
  };
}

/** The codes above, the highest first: 330110 → 330000, 330100. */
function above(code) {
  return [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((one) => one !== code);
}

function placeOf(code, name, level, names) {
  const words = WHOLE.find(([ending]) => ending.test(name));
  if (words === undefined) return null;
  const [, whole, our, short] = words;
  const full = [...above(code).map((one) => names.get(one) ?? ''), name].join('');
  // Beijing and its like are provinces that call themselves 全市.
  return { code, level, name, full, whole, our, short, scale: SCALES[level], parts: [] };
}

function partsOf(places) {
  const known = new Set(places.map(({ code }) => code));
  const parts = new Map();
  for (const one of places) {
    const parent = above(one.code).findLast((code) => known.has(code));
    if (parent !== undefined) parts.set(parent, [...(parts.get(parent) ?? []), one]);
  }
  return parts;
}
