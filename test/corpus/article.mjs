/** One article of a corpus: its place, day, style, title and paragraphs, before it has a format. */
import { isoOf, randomDay } from './dates.mjs';
import { randomOf } from './random.mjs';
import { renderSentence, renderText } from './render.mjs';

/**
 * Article `index` of the corpus with that seed: {title, day, publisher, place, style, blocks, used}.
 * A block is {heading, pieces}; `used` names the templates in it.
 */
export function articleOf(data, seed, index) {
  const random = randomOf(seed, index);
  const kind = random.weighted(data.kinds);
  const place = random.pick(data.places[random.pick(kind.levels)]);
  const today = randomDay(random);
  const scene = {
    random,
    data,
    place,
    today,
    isoToday: isoOf(today),
    style: styleOf(random),
    periods: [],
    cast: new Map(),
  };
  const blocks = kind.parts.flatMap((part) => blocksOf(part, scene));
  const title = renderText(random.pick(kind.titles), scene);
  const publisher = renderText(random.pick(data.words.publisher), scene);
  const used = blocks.flatMap((block) => block.used);
  return { index, kind: kind.id, title, publisher, today, place, style: scene.style, random, blocks, used, scene };
}

/** One typography for the whole article. */
function styleOf(random) {
  return {
    isWide: random.chance(0.05),
    isSpaced: random.chance(0.05),
    percent: random.chance(0.08) ? '％' : '%',
    dash: random.weighted(DASHES).sign,
  };
}

const DASHES = [
  { sign: '—', weight: 5 },
  { sign: '-', weight: 3 },
  { sign: '~', weight: 1 },
  { sign: '～', weight: 1 },
  { sign: '－', weight: 1 },
];

/** `{from, take, together, heading}` → paragraphs of one to `together` sentences. */
function blocksOf({ from, take = 1, together = 3, chance = 1, heading }, scene) {
  const { random, data } = scene;
  if (!random.chance(chance)) return [];
  const pool = [from].flat().flatMap((name) => poolOf(name, data));
  const count = Array.isArray(take) ? random.int(...take) : take;
  const sentences = random.sample(pool, count);
  const blocks = sentences.length > 0 && heading !== undefined ? [headingOf(heading, scene)] : [];
  while (sentences.length > 0) {
    const group = sentences.splice(0, random.int(1, together));
    const pieces = group.flatMap((sentence) => renderSentence(sentence, scene));
    blocks.push({ isHeading: false, pieces, used: group.map(({ id }) => id) });
  }
  return blocks;
}

function poolOf(name, data) {
  const pool = data.pools.get(name);
  if (pool === undefined) throw new Error(`kinds.yml: no file of sentences/ has a pool ${name}`);
  return pool;
}

function headingOf(text, { random }) {
  return { isHeading: true, pieces: [{ text: random.pick([text].flat()) }], used: [] };
}
