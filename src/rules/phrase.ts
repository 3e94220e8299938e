/** More literals than this from one phrase is a mistake. */
export const LITERALS_AT_MOST = 64;

/**
 * Spells a phrase out: `(A|B)` is one of the two, `(A)?` may be absent, all else is literal.
 * `城镇新增就业(人数|人员)?` gives 城镇新增就业人数, 城镇新增就业人员, 城镇新增就业.
 * Throws a RangeError that names the place of a bracket without its partner, or over 64 literals.
 */
export function expand(phrase: string): string[] {
  const { literals, end } = alternatives(phrase, 0);
  if (end < phrase.length) throw new RangeError(`unmatched ) at ${end + 1} in ${phrase}`);
  return [...new Set(literals)].filter((literal) => literal !== '');
}

interface Part {
  readonly literals: readonly string[];
  readonly end: number;
}

function alternatives(phrase: string, start: number): Part {
  const all: string[] = [];
  let at = start;
  for (;;) {
    const { literals, end } = sequence(phrase, at);
    all.push(...literals);
    if (phrase[end] !== '|') return { literals: all, end };
    at = end + 1;
  }
}

function sequence(phrase: string, start: number): Part {
  let literals: readonly string[] = [''];
  let at = start;
  while (at < phrase.length && phrase[at] !== '|' && phrase[at] !== ')') {
    const part = phrase[at] === '(' ? group(phrase, at) : { literals: [phrase[at] ?? ''], end: at + 1 };
    literals = literals.flatMap((head) => part.literals.map((tail) => head + tail));
    if (literals.length > LITERALS_AT_MOST) throw new RangeError(`over ${LITERALS_AT_MOST} literals in ${phrase}`);
    at = part.end;
  }
  return { literals, end: at };
}

function group(phrase: string, open: number): Part {
  const { literals, end } = alternatives(phrase, open + 1);
  if (phrase[end] !== ')') throw new RangeError(`unmatched ( at ${open + 1} in ${phrase}`);
  const optional = phrase[end + 1] === '?';
  return { literals: optional ? [...literals, ''] : literals, end: end + (optional ? 2 : 1) };
}

/** Fields of rules that hold phrases to be spelled out. */
export const PHRASE_FIELDS = [
  'words',
  'before',
  'after',
  'after_unit',
  'entity_any',
  'predicate_any',
  'base_any',
  'per_any',
  'context_any',
  'predicates',
  'not_words',
];

/** The phrase lists that a rule has, each with its field's name. */
export function phraseLists(rule: object): [field: string, phrases: readonly string[]][] {
  const fields = rule as Readonly<Record<string, readonly string[] | undefined>>;
  return PHRASE_FIELDS.flatMap((field) => {
    const list = fields[field];
    return list === undefined ? [] : [[field, list] as [string, readonly string[]]];
  });
}
