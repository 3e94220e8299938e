/** Neighbours that make a number no figure: 第|211|场, 电话：|…, 年满|16|周岁. */

import type { RuleOf } from '../rules/kinds.ts';
import { longestEndingAt } from '../rules/lexicon.ts';
import type { Knowledge } from './knowledge.ts';
import type { Quantity } from './quantity.ts';

export interface FrameRule {
  readonly name: string;
  readonly class: string;
  /** Place among the frame rules: the first that fits is told. */
  readonly order: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly afterUnit: readonly string[];
}

type ByCode = ReadonlyMap<number, readonly FrameRule[]>;

/** Each rule under the characters of one of its sides, which a number's neighbours are looked up by. */
export interface FrameTable {
  /** By the last characters of the words before the number. */
  readonly before: ByCode;
  /** By the first characters of the words behind the number, for rules without words before it. */
  readonly after: ByCode;
  /** By the first characters of the words behind the unit, for rules without any others. */
  readonly afterUnit: ByCode;
}

type Written = Pick<RuleOf<'frame'>, 'class' | 'before' | 'after' | 'after_unit'> & { readonly name: string };

/** Compiles the frame rules. */
export function frameTable(rules: readonly Written[]): FrameTable {
  const frames = rules.map((rule, order) => frameOf(rule, order));
  const [before, rest] = [frames.filter(hasBefore), frames.filter((frame) => !hasBefore(frame))];
  const after = rest.filter((frame) => frame.after.length > 0);
  const afterUnit = rest.filter((frame) => frame.after.length === 0);
  return {
    before: byCode(before, (frame) => frame.before.map((word) => word.charCodeAt(word.length - 1))),
    after: byCode(after, (frame) => frame.after.map((word) => word.charCodeAt(0))),
    afterUnit: byCode(afterUnit, (frame) => frame.afterUnit.map((word) => word.charCodeAt(0))),
  };
}

function frameOf({ name, class: reason, before, after, after_unit }: Written, order: number): FrameRule {
  return { name, class: reason, order, before: before ?? [], after: after ?? [], afterUnit: after_unit ?? [] };
}

function hasBefore({ before }: FrameRule): boolean {
  return before.length > 0;
}

function byCode(frames: readonly FrameRule[], codesOf: (frame: FrameRule) => readonly number[]): ByCode {
  const table = new Map<number, FrameRule[]>();
  for (const frame of frames)
    for (const code of new Set(codesOf(frame))) table.set(code, [...(table.get(code) ?? []), frame]);
  return table;
}

/** The first frame rule that fits around a quantity, null where none does. */
export function frameAround(text: string, quantity: Quantity, knowledge: Knowledge): FrameRule | null {
  const { before, after, afterUnit } = knowledge.frames;
  const { number, unit } = quantity;
  const candidates = [
    before.get(text.charCodeAt(number.start - 1)),
    before.get(text.charCodeAt(quantity.start - 1)),
    after.get(text.charCodeAt(number.end)),
    afterUnit.get(text.charCodeAt(unit?.end ?? quantity.end)),
    afterUnit.get(text.charCodeAt(quantity.end)),
  ];
  let first: FrameRule | null = null;
  for (const rules of candidates) {
    for (const rule of rules ?? [])
      if ((first === null || rule.order < first.order) && fits(text, quantity, rule, knowledge)) first = rule;
  }
  return first;
}

function fits(text: string, quantity: Quantity, rule: FrameRule, knowledge: Knowledge): boolean {
  const { number, unit, start, end } = quantity;
  const ends = (word: string): boolean =>
    endsWithWord(text, word, number.start, knowledge) || endsWithWord(text, word, start, knowledge);
  const behind = unit?.end ?? end;
  const follows = (word: string): boolean => text.startsWith(word, behind) || text.startsWith(word, end);
  return (
    (rule.before.length === 0 || rule.before.some(ends)) &&
    (rule.after.length === 0 || rule.after.some((word) => text.startsWith(word, number.end))) &&
    (rule.afterUnit.length === 0 || rule.afterUnit.some(follows))
  );
}

/** 用工成本|1384亿元 does not end with 本: a longer word ends there. */
function endsWithWord(text: string, word: string, at: number, knowledge: Knowledge): boolean {
  if (!text.endsWith(word, at)) return false;
  const longest = longestEndingAt(knowledge.wordsBackward.lexicon, text, at);
  return longest === null || longest.start >= at - word.length;
}
