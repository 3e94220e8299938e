/** What data/areas-extra.tsv says about the names of areas. */
import type { CompactAreas } from './area-table.ts';

/** Another name, or a zone or body without a code of its own (`coded` false). */
interface OtherName {
  readonly name: string;
  readonly code: string;
  readonly coded: boolean;
}

export interface AreaExtra {
  readonly others: readonly OtherName[];
  readonly words: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** Words beside place names in running text. */
  readonly around: Pick<CompactAreas, 'before' | 'body' | 'join' | 'tail'>;
  /** 甘孜藏族自治州 → 甘孜; '' where fewer than two characters are left. */
  readonly stem: (name: string) => string;
  /** The name without its peoples and with a shorter class: 甘孜州, 甘孜自治州; none for plain names. */
  readonly shortNames: (name: string) => readonly string[];
}

interface Row {
  readonly name: string;
  readonly code: string;
  readonly kind: string;
}

const NAME_AT_LEAST = 2;

function readRows(source: string): Row[] {
  return source.split('\n').flatMap((line) => {
    const [name = '', code = '', kind] = line.split('\t');
    return line.startsWith('#') || kind === undefined ? [] : [{ name, code, kind }];
  });
}

/** The name without the longest of the endings that leaves two characters; the name itself where none does. */
function without(name: string, endings: readonly string[]): string {
  const ending = endings.find((one) => name.endsWith(one) && name.length - one.length >= NAME_AT_LEAST);
  return ending === undefined ? name : name.slice(0, -ending.length);
}

function withoutPeoples(name: string, peoples: readonly string[]): string {
  const rest = without(name, peoples);
  return rest === name ? name : withoutPeoples(rest, peoples);
}

/** Reads the text of data/areas-extra.tsv. */
export function readExtra(source: string): AreaExtra {
  const rows = readRows(source);
  const named = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  const longestFirst = (kind: string): string[] => named(kind).sort((a, b) => b.length - a.length);
  const suffixes = longestFirst('suffix');
  const peoples = longestFirst('people');
  const shorter = rows.filter(({ kind }) => kind === 'short');
  const stem = (name: string): string => {
    const rest = without(name, suffixes);
    return rest === name ? '' : withoutPeoples(rest, peoples);
  };
  const shortNames = (name: string): string[] =>
    shorter
      .filter(({ code }) => name.endsWith(code))
      .flatMap(({ name: class_, code }) => [stem(name) + class_, stem(name) + code]);
  const others = rows
    .filter(({ kind }) => kind === 'alias' || kind === 'zone' || kind === 'corps')
    .map(({ name, code, kind }) => ({ name, code, coded: kind === 'alias' }));
  const around = { before: named('before'), body: named('body'), join: named('join'), tail: named('tail') };
  return { others, words: new Set(named('word')), parts: new Set(named('part')), around, stem, shortNames };
}
