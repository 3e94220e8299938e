/** Which mentions of a sentence govern, and which are one subject together. */
import { type BodyTable, isBlocked, isVisited } from './body-table.ts';
import type { PlaceMention } from './find-places.ts';
import type { ScopeMention } from './mention.ts';

/** Not those behind 与 or 流向, nor the areas in line with them: 流向|广东，|浙江占一成. */
export function governing(
  text: string,
  mentions: readonly ScopeMention[],
  places: readonly PlaceMention[],
  bodies: BodyTable,
): ScopeMention[] {
  const goals = new Set(places.filter(({ start }) => isBlocked(bodies, text, start)).map(({ end }) => end));
  return mentions.filter(({ kind, rule, start, end }) => {
    const inLine = rule === null && LIST_SIGNS.has(text[start - 1] ?? '') && goals.has(start - 1);
    if (!inLine && !isBlocked(bodies, text, start)) return true;
    if (kind === 'place' && isVisited(bodies, text, start)) return true;
    goals.add(end);
    return false;
  });
}

const LIST_SIGNS = new Set(['，', '、']);

const JOINERS = new Set(['、', '和', '及', '以及']);

/** 浙江省和四川省 is one subject, of no one area. */
export function joined(text: string, mentions: readonly ScopeMention[]): ScopeMention[] {
  const out: ScopeMention[] = [];
  for (const mention of mentions) {
    const last = out[out.length - 1];
    const apart = mention.kind === 'pronoun' || mention.kind === 'person' || mention.kind === 'speaker';
    if (last !== undefined && last.kind === 'body' && mention.kind === 'body' && last.end === mention.start)
      out[out.length - 1] = { ...last, end: mention.end, text: text.slice(last.start, mention.end) };
    else if (last === undefined || apart || !JOINERS.has(text.slice(last.end, mention.start))) out.push(mention);
    else {
      const areaText = last.areaText === mention.areaText ? last.areaText : '';
      const whole = { start: last.start, end: mention.end, text: text.slice(last.start, mention.end) };
      out[out.length - 1] = { ...mention, ...whole, areaText };
    }
  }
  return out;
}
