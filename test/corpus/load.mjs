/** The data folder → templates as trees, word lists, forms and places, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseTemplate } from './grammar.mjs';
import { readPlaces } from './places.mjs';

const FOLDER = new URL('data/', import.meta.url);
const AREAS = new URL('../../data/areas.tsv', import.meta.url);

function yamlOf(name) {
  return parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

function filesOf(folder) {
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .sort()
    .map((name) => yamlOf(`${folder}/${name}`));
}

/** All that articles are made from; throws where a template names what is not there. */
export function loadCorpusData() {
  const facts = yamlOf('facts.yml');
  const sentences = filesOf('sentences').flatMap((pools) =>
    Object.entries(pools).flatMap(([pool, list]) => list.map((one, i) => compiled(pool, i, one, facts))),
  );
  return {
    forms: yamlOf('forms.yml'),
    periods: yamlOf('periods.yml'),
    units: yamlOf('units.yml'),
    words: mapped(yamlOf('words.yml'), (list) => list.map(parseTemplate)),
    furniture: mapped(yamlOf('furniture.yml'), (list) => list.map(parseTemplate)),
    sentences,
    pools: grouped(sentences),
    kinds: yamlOf('kinds.yml').map((kind) => ({ ...kind, titles: kind.titles.map(parseTemplate) })),
    places: readPlaces(readFileSync(AREAS, 'utf8')),
  };
}

function grouped(sentences) {
  const pools = new Map();
  for (const one of sentences) pools.set(one.pool, [...(pools.get(one.pool) ?? []), one]);
  return pools;
}

function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** A sentence is a template, or `{text, figures, subject}`; a figure is a fact's name or a fact with changes. */
function compiled(pool, index, written, facts) {
  const { text, figures = {}, subject } = typeof written === 'string' ? { text: written } : written;
  const id = `${pool}/${index + 1}`;
  return { id, pool, nodes: parseTemplate(text), subject, figures: mapped(figures, (one) => factOf(one, facts, id)) };
}

function factOf(written, facts, id) {
  const { fact, ...changes } = typeof written === 'string' ? { fact: written } : written;
  if (fact === undefined) return changes;
  if (facts[fact] === undefined) throw new Error(`${id}: facts.yml has no ${fact}`);
  return { ...facts[fact], ...changes };
}
