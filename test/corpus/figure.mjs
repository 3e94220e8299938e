/** A figure of a template → its printed numeral and all that the gold says about it. */
import { fallen } from './bounds.mjs';
import { fittingForms, printed, styled } from './numeral.mjs';

/** The gold record of one figure; words that the sentence has yet to choose are filled in at its end. */
export function figureOf(name, spec, scene) {
  const { local, data, random, style } = scene;
  const size = sizeOf(spec, scene);
  const choice = { size, set: spec.style ?? 'news', mayTail: spec.tail ?? TAILS.has(spec.unit) };
  const forms = fittingForms(data.forms[spec.form ?? FORMS[spec.unit] ?? 'count'] ?? [], choice);
  if (forms.length === 0) throw new Error(`${local.sentence.id}: forms.yml has none for ${JSON.stringify(choice)}`);
  const { text, ...said } = printed(random.weighted(forms), size, style, random);
  const values = FALLS.has(local.names.get(spec.sign)) ? fallen(said) : said;
  const gold = { quote: styled(text.replaceAll('_', spec.unit), style), ...values, ...contextOf(spec, scene) };
  const stated = onlyKnown(gold, spec);
  local.own.set(name, stated);
  return stated;
}

/** Behind these no noun follows. */
const TAILS = new Set(['人', '元', '人次', '场次', '%', '户次', '家次']);
const FORMS = { '%': 'percent', 个百分点: 'points' };
const FALLS = new Set(['下降', '减少', '回落', '降低', '少增']);

/** Base units; a part is smaller than its whole. */
function sizeOf({ range: [low, high], scaled = false, part, size_of: measure = part }, { local, random, place }) {
  const whole = measure === undefined ? null : local.own.get(measure);
  if (whole !== null) return Math.max(1, (whole?.value ?? whole?.lower ?? 1) * random.spread(low, high));
  const scale = scaled ? place.scale : 1;
  return random.spread(low * scale, high * scale);
}

/** `甲` or `[甲, 其他说法]` → the field and its `_alt`. */
function wording(field, value) {
  if (value === undefined) return {};
  const [first, ...others] = [value].flat();
  return { [field]: first, ...(others.length > 0 && { [`${field}_alt`]: others }) };
}

/** The words that the sentence chose, in place of their names; other wordings with words it left out are dropped. */
export function filledIn(gold, { names, place, sentence }) {
  const isKnown = (text) => [...text.matchAll(NAMED)].every(([, name]) => name === 'place' || names.has(name));
  const fill = (text) => text.replace(NAMED, (_, name) => (name === 'place' ? place.name : names.get(name)));
  for (const [field, value] of Object.entries(gold)) {
    if (typeof value === 'string') {
      if (!isKnown(value)) throw new Error(`${sentence.id}: ${field}: nothing in the sentence is called ${value}`);
      gold[field] = fill(value);
    } else if (Array.isArray(value)) {
      gold[field] = value
        .map((one) => (typeof one !== 'string' ? one : isKnown(one) ? fill(one) : ''))
        .filter((one) => one !== '');
    }
  }
}

const NAMED = /\{(\w+)\}/g;

function contextOf(spec, scene) {
  const { local, data } = scene;
  const of = spec.of === undefined ? null : (local.own.get(spec.of) ?? null);
  const code = spec.code ?? data.units[spec.unit];
  if (code === undefined) throw new Error(`${local.sentence.id}: units.yml has no ${spec.unit}; give a code`);
  const metric = spec.metric ?? (spec.measure?.startsWith('change') ? of?.metric : undefined);
  return {
    unit_code: code,
    ...entityOf(spec, of),
    ...predicateOf(spec),
    measure_kind: spec.measure ?? 'level',
    status: spec.status ?? 'actual',
    ...wording('organisation', local.sentence.subject),
    ref_area: local.place.code,
    ...periodOfFigure(spec, scene),
    subset_of: spec.part === undefined ? null : (local.own.get(spec.part) ?? null),
    ...(metric !== undefined && { metric }),
    ...(spec.per !== undefined && { per: spec.per }),
    ...wording('base', spec.base),
    ...wording('comparison', spec.comparison),
    ...(spec.optional === true && { optional: true }),
    ...Object.fromEntries(Object.entries(spec).filter(([key]) => key.endsWith('_alt'))),
  };
}

/** 为 and 分别为 are one. */
function predicateOf({ predicate, sign }) {
  const words = [predicate ?? (sign && `{${sign}}`)].flat();
  return wording('predicate', words.includes('为') ? [...words, '分别为'] : words[0] === undefined ? undefined : words);
}

/** A change inherits what it is a change of; its own wordings are right too. */
function entityOf({ entity, inherits = true }, of) {
  const own = wording('entity', entity);
  if (of === null || !inherits) return own;
  const others = [...(of.entity_alt ?? []), own.entity, ...(own.entity_alt ?? [])].filter((one) => one !== undefined);
  return { entity: of.entity, ...(others.length > 0 && { entity_alt: others }) };
}

const RATES = new Set(['PERCENT', 'PP', 'TIMES']);
const GROUPS = {
  period: ['period_start', 'period_end', 'period_type', 'cumulative'],
  approx: ['approx', 'lower', 'upper'],
  subset: ['subset_of'],
  measure: ['measure_kind'],
};

/** `metric_any: true`: the text leaves it open, so the gold does not say it. */
function onlyKnown(gold, spec) {
  const open = Object.keys(spec).filter((key) => key.endsWith('_any'));
  const names = open.map((key) => key.slice(0, -'_any'.length)).flatMap((name) => GROUPS[name] ?? [name]);
  // Whether a rate of a cumulative flow is cumulative too is a matter of taste.
  if (gold.measure_kind !== 'level' || RATES.has(gold.unit_code)) names.push('cumulative');
  const left = new Set(names.flatMap((name) => [name, `${name}_alt`]));
  return Object.fromEntries(Object.entries(gold).filter(([key]) => !left.has(key)));
}

/** A time that the text leaves open: the gold does not say it. */
export const OPEN_PERIOD = {};

const UNDONE = new Set(['planned', 'target', 'rule']);

function periodOfFigure(spec, { local, periods, isoToday }) {
  const isUndone = UNDONE.has(spec.status);
  const isFlow = !isUndone && spec.stock !== true;
  const isSaid = isFlow && local.printed.includes('累计');
  const { period } = local;
  if (period === OPEN_PERIOD) return {};
  if (spec.period === 'none') return { period_start: null, period_end: null, cumulative: false };
  if (period !== null) {
    if (!isUndone) periods.push(period);
    const type = spec.stock === true || isUndone ? {} : { period_type: period.type };
    const cumulative = isFlow && (period.cumulative || isSaid);
    return { period_start: period.start, period_end: period.end, ...type, cumulative };
  }
  if (isUndone) return { period_start: null, period_end: null, cumulative: false };
  const before = periods[periods.length - 1];
  // Without words of its own a sentence is read as of the day, or as of the period that the text is about.
  return {
    period_start: null,
    ...(before && { period_start_alt: [before.start] }),
    period_end: isoToday,
    ...(before && { period_end_alt: [before.end] }),
    cumulative: isSaid,
    ...(before?.cumulative && { cumulative_alt: [true] }),
  };
}
