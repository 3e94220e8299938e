/** Mistakes that only several rules together show: one name or one phrase twice, a rule switched off that is not there. */

import { NAMING_ROLES } from './body-roles.ts';
import { type CompiledRule, compileRule } from './compile.ts';
import type { FileProblem } from './file-problem.ts';
import type { Rule } from './kinds.ts';
import type { GoodPack } from './load.ts';
import { nearest } from './nearest.ts';
import { expand } from './phrase.ts';
import { offsetOf, type Path, problemAt } from './source.ts';

/** The rules that packs are laid over, and where each stands, for messages. */
export interface Ground {
  readonly rules: readonly CompiledRule[];
  readonly placeOf: (rule: string) => string;
}

export const NO_GROUND: Ground = { rules: [], placeOf: (rule) => rule };

/** Checks packs against each other and the rules below them; order changes nothing but the order of problems. */
export function crossCheck(packs: readonly GoodPack[], ground: Ground = NO_GROUND): FileProblem[] {
  const kept = new Set(remaining(ground.rules, packs));
  const named = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const rule of kept) for (const key of claims(rule, rule.phrases)) owners.set(key, rule.name);
  const owned: Owned = { named, owners, placeOf: (rule) => named.get(rule) ?? ground.placeOf(rule) };
  return packs.flatMap((pack) => [
    ...unknownDisabled(pack, ground.rules),
    ...pack.pack.rules.flatMap((_rule, i) => ruleProblems(pack, i, owned)),
  ]);
}

/** What stays of the rules below: neither switched off nor replaced by a rule of the same name. */
export function remaining(rules: readonly CompiledRule[], packs: readonly GoodPack[]): CompiledRule[] {
  const gone = new Set(
    packs.flatMap(({ pack }) => [...(pack.disable ?? []), ...pack.rules.map((rule) => `${pack.pack}/${rule.id}`)]),
  );
  return rules.filter((rule) => !gone.has(rule.name));
}

interface Owned {
  /** Where each rule of the packs stands. */
  readonly named: Map<string, string>;
  /** Which rule has claimed a phrase. */
  readonly owners: Map<string, string>;
  readonly placeOf: (rule: string) => string;
}

function ruleProblems(parsed: GoodPack, index: number, owned: Owned): FileProblem[] {
  const rule = parsed.pack.rules[index] as Rule;
  const { name } = compileRule(parsed.pack.pack, rule);
  const at = (path: Path): number => offsetOf(parsed.source, ['rules', index, ...path]);
  const other = owned.named.get(name);
  if (other !== undefined) return [problemAt(parsed.source, 'duplicate_id', at(['id']), { rule: name, other })];
  owned.named.set(name, place(parsed, at(['id'])));
  return 'words' in rule ? rule.words.flatMap((word, j) => phraseTwice(word, ['words', j])) : [];

  function phraseTwice(word: string, path: Path): FileProblem[] {
    return claims(rule, expand(word)).flatMap((key) => {
      const owner = owned.owners.get(key);
      owned.owners.set(key, name);
      if (owner === undefined || owner === name) return [];
      const about = { phrase: key.slice(key.lastIndexOf('\u0000') + 1), rule: name };
      const both = `${owner} (${owned.placeOf(owner)})`;
      return [problemAt(parsed.source, 'duplicate_phrase', at(path), { ...about, other: both })];
    });
  }
}

function place({ source }: GoodPack, offset: number): string {
  const { line, col } = source.counter.linePos(offset);
  return `${source.file}:${line}:${col}`;
}

/** What only one rule may say: a phrase within its kind (and place, or column that it sets). */
function claims(rule: Rule | CompiledRule, phrases: readonly string[]): string[] {
  const scope = scopeOf(rule);
  return phrases.map((phrase) => `${rule.kind}\u0000${scope}\u0000${phrase}`);
}

/** Within a kind: the side, the column, the dimension, or the question that a phrase answers. */
function scopeOf(rule: Rule | CompiledRule): string {
  if (rule.kind === 'approximator') return rule.place;
  if (rule.kind === 'marker') return rule.sets;
  if (rule.kind === 'metric') return rule.dimension;
  // Words that stand beside names may answer several questions.
  return rule.kind === 'body' && !NAMING_ROLES.has(rule.role) ? rule.role : '';
}

function unknownDisabled({ pack, source }: GoodPack, rules: readonly CompiledRule[]): FileProblem[] {
  const names = rules.map((rule) => rule.name);
  return (pack.disable ?? []).flatMap((rule, i) => {
    if (names.includes(rule)) return [];
    const near = nearest(rule, names);
    return [
      problemAt(source, 'unknown_rule', offsetOf(source, ['disable', i]), { rule, ...(near !== null && { near }) }),
    ];
  });
}
