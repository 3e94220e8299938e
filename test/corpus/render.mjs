/** A template → pieces of text, with a gold record for each figure in them. */
import { periodOf } from './dates.mjs';
import { figureOf, filledIn, OPEN_PERIOD } from './figure.mjs';
import { styled } from './numeral.mjs';

/**
 * `scene` is what the article is about: {random, data, place, today, isoToday, style, periods, cast}.
 * Returns pieces: {text, figure?, reason?}, a reason being the class of a numeral that is no figure.
 */
export function renderSentence(sentence, scene) {
  const local = { sentence, names: new Map(), own: new Map(), period: null, place: scene.place, printed: '' };
  const pieces = walk(sentence.nodes, { ...scene, local });
  for (const gold of local.own.values()) filledIn(gold, local);
  return pieces;
}

/** A template without figures, as one string. */
export function renderText(nodes, scene) {
  return textOf(renderSentence({ id: 'text', nodes, figures: {} }, scene));
}

function textOf(pieces) {
  return pieces.map(({ text }) => text).join('');
}

function walk(nodes, scene) {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [said({ text: node }, scene)];
    if ('slot' in node) return slot(node, scene);
    if ('reason' in node) return [{ text: textOf(walk(node.body, scene)), reason: node.reason }];
    const pieces = walk(scene.random.pick(node.options), scene);
    if (node.name !== undefined) scene.local.names.set(node.name, textOf(pieces));
    return pieces;
  });
}

/** Notes what the sentence has said so far: 累计 and periods govern what follows them, up to the end of a sentence. */
function said(piece, { local, periods }) {
  local.printed += piece.text;
  const end = Math.max(...[...SENTENCE_ENDS].map((sign) => local.printed.lastIndexOf(sign)));
  if (end >= 0) {
    local.printed = local.printed.slice(end + 1);
    if (local.period !== null && local.period !== OPEN_PERIOD) periods.push(local.period);
    local.period = null;
  }
  return piece;
}

const SENTENCE_ENDS = '。！？';

/** Whoever is named once is meant in the whole article. */
const CAST = new Set(['firm', 'craft', 'fair_name']);

function slot({ slot: name, detail }, scene) {
  const { local, cast } = scene;
  const known = local.names.get(name) ?? cast.get(name);
  if (known !== undefined) {
    local.names.set(name, known);
    return [said({ text: known }, scene)];
  }
  if (name in local.sentence.figures) {
    const figure = figureOf(name, local.sentence.figures[name], scene);
    return [said({ text: figure.quote, figure }, scene)];
  }
  if (name in SLOTS) return [said(SLOTS[name](detail, scene), scene)];
  return words(name, scene);
}

function words(name, scene) {
  const { local, data, random, cast } = scene;
  const list = data.words[name];
  if (list === undefined)
    throw new Error(`${local.sentence.id}: {${name}} is neither a figure nor a list of words.yml`);
  const pieces = walk(random.pick(list), scene);
  // Parts of a name (firm_name, surname) differ from name to name.
  if (!PARTS.has(name)) local.names.set(name, textOf(pieces));
  if (CAST.has(name)) cast.set(name, textOf(pieces));
  return pieces;
}

const PARTS = new Set(['surname', 'given', 'firm_name', 'firm_trade']);

const SLOTS = {
  place: (detail, { local }) => ({ text: detail === 'full' ? local.place.full : local.place.name }),
  whole: (_, { local }) => ({ text: local.place.whole }),
  bureau: (_, { local, random }) => {
    const name = bureauOf(local.place, random);
    local.names.set('bureau', name);
    return { text: name };
  },
  /** A part of the article's area; what follows in the sentence is about it. */
  part: (_, { local, place, random }) => {
    local.place = random.pick(place.parts.length > 0 ? place.parts : [place]);
    return { text: local.place.name };
  },
  period: (detail, { local, data, today, random, style }) => {
    const list = data.periods[detail];
    if (list === undefined) throw new Error(`${local.sentence.id}: periods.yml has no ${detail}`);
    local.period = periodOf(list, today, random);
    return { text: wide(local.period.text, style), reason: 'date' };
  },
  year: (detail, { today }) => ({ text: String(today.year + Number(detail || 0)), reason: 'date' }),
  /** The day that the article is about; its own where none is named. */
  sameday: (_, { local, periods }) => {
    local.period = periods.findLast(({ start, end }) => start === end) ?? OPEN_PERIOD;
    return { text: '当天' };
  },
  /** A plain number that the template's words make no figure. */
  int: (detail, { random }) => ({ text: String(random.int(...detail.split('-').map(Number))) }),
};

function bureauOf({ name, level }, random) {
  if (level === 'nation') return '人力资源社会保障部';
  const class_ = level === 'province' ? '厅' : '局';
  return random.pick([`${name}人力资源和社会保障${class_}`, `${name}人社${class_}`]);
}

function wide(text, { isWide }) {
  return isWide ? styled(text, { isWide, isSpaced: false, percent: '%' }) : text;
}
