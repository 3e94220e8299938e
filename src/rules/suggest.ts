/** Guesses which field a mistyped one was meant to be. */

const FIELDS = [
  'id',
  'kind',
  'note',
  'source',
  'examples',
  'role',
  'value',
  'words',
  'approx',
  'place',
  'bare_only',
  'code',
  'label',
  'scale',
  'noun_decides',
  'min',
  'noun_first',
  'class',
  'head',
  'measure',
  'indicator',
  'sense',
  'nominal',
  'sets',
  'before',
  'after',
  'after_unit',
  'metric',
  'topic',
  'dimension',
  'flow_stock',
  'accumulation',
  'measures',
  'entity_any',
  'predicate_any',
  'context_any',
  'predicates',
  'not_words',
  'plausible',
  'text',
  'rows',
  'refused',
  'date',
  'from',
  'pack',
  'about',
  'rules',
];

/** A remedy for a field that no kind has: the field that was probably meant. */
export function didYouMean(key: string, present: readonly string[]): string {
  const near = FIELDS.filter((field) => !present.includes(field)).find((field) => sameLetters(field, key));
  return near === undefined ? 'Take it out, or see the table of fields in rules/README.md.' : `Did you mean ${near}?`;
}

function sameLetters(a: string, b: string): boolean {
  const sort = (word: string): string => [...word].sort().join('');
  return sort(a) === sort(b) || a.startsWith(b) || b.startsWith(a);
}
