/** Mistakes that only several rules together show: one phrase in two rules of a kind. */
import type { Pack, Rule } from './kinds.ts';
import { expand } from './phrase.ts';

export interface CrossProblem {
  readonly code: 'duplicate_phrase' | 'duplicate_pack' | 'no_negative_example';
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** Checks all packs against each other; order of packs and rules changes nothing but the order of problems. */
export function crossCheck(packs: readonly Pack[]): CrossProblem[] {
  const owners = new Map<string, string>();
  const problems: CrossProblem[] = [];
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const name = `${pack.pack}/${rule.id}`;
      for (const key of claims(rule)) {
        const owner = owners.get(key);
        if (owner !== undefined && owner !== name) problems.push(duplicate(name, owner, key));
        owners.set(key, name);
      }
      if (!rule.examples.some(isNegative)) problems.push(noNegative(name));
    }
  }
  return problems;
}

/** What only one rule may say: a phrase within its kind (and place, column that it sets, or dimension). */
function claims(rule: Rule): string[] {
  if (rule.kind === 'frame') return [];
  const scope = scopeOf(rule);
  return [...new Set(rule.words.flatMap(expand))].map((phrase) => `${rule.kind}\u0000${scope}\u0000${phrase}`);
}

function scopeOf(rule: Rule): string {
  if (rule.kind === 'approximator') return rule.place;
  if (rule.kind === 'marker') return rule.sets;
  return rule.kind === 'metric' ? rule.dimension : '';
}

function duplicate(name: string, owner: string, key: string): CrossProblem {
  const phrase = key.slice(key.lastIndexOf('\u0000') + 1);
  return {
    code: 'duplicate_phrase',
    rule: name,
    message: `${phrase} stands in ${owner} too`,
    remedy: 'Keep it in one of the two rules.',
  };
}

function isNegative(example: Rule['examples'][number]): boolean {
  return example.rows === 'none' || example.refused === 'none';
}

function noNegative(name: string): CrossProblem {
  return {
    code: 'no_negative_example',
    rule: name,
    message: 'no example says where the rule must keep silent',
    remedy: 'Add an example with rows: none (or refused: none).',
  };
}
