/** Markers that do not touch their number: 约为0.90, 最高可领4万元, 不少于岗位总数的60% (G-23). */
import { longestAt } from '../rules/lexicon.ts';
import type { Approx } from '../types.ts';
import { boundsOf } from './bounds.ts';
import { clauseStart, isPassedOver, isTransparent, isVerb, nounOf, roleOf, senseOf } from './items.ts';
import type { Knowledge } from './knowledge.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

/** The quantity under a marker further left (or behind its noun) in its clause; the quote stays as it is. */
export function separatedMarkers(
  text: string,
  items: readonly Item[],
  index: number,
  quantity: Quantity,
  knowledge: Knowledge,
): Quantity {
  if (quantity.unit === null || quantity.bounds.approx !== 'exact' || quantity.bounds.value === null) return quantity;
  const found = markerBefore(text, items, index, knowledge) ?? markerBehind(text, items, index, knowledge);
  if (found === null) return quantity;
  const { value } = quantity.bounds;
  const numeral = plainNumeral(quantity, value);
  return {
    ...quantity,
    bounds: boundsOf(numeral, [found.kind]),
    markers: [found.text],
    rules: [...quantity.rules, found.rule],
  };
}

/** 不少于|岗位总数的60%: the long comparing words; 最低|社会保险基数的30% says nothing of the number. */
function comparesBase(found: Found): boolean {
  return ['at_least', 'at_most'].includes(found.kind) && found.text.length >= COMPARING_AT_LEAST;
}

const COMPARING_AT_LEAST = 3;

interface Found {
  readonly kind: Approx;
  readonly text: string;
  readonly rule: string;
}

function plainNumeral(
  quantity: Quantity,
  value: NonNullable<Quantity['bounds']['value']>,
): Parameters<typeof boundsOf>[0] {
  const place = quantity.place;
  const plain = {
    form: 'plain',
    mark: null,
    markText: '',
    multiplier: quantity.multiplier,
    bare: false,
    arabic: true,
    percent: false,
  } as const;
  return {
    start: quantity.start,
    end: quantity.end,
    value,
    lower: value,
    upper: value,
    place,
    overStep: place,
    resolution: quantity.resolution,
    ...plain,
  };
}

/** Only links stand between (为, 可领, 有), or a noun phrase with 的. */
function markerBefore(text: string, items: readonly Item[], index: number, knowledge: Knowledge): Found | null {
  const start = clauseStart(items, index);
  const base = items[index - 1]?.text === '的';
  for (let at = index - 1; at >= start; at--) {
    const item = items[at];
    if (item === undefined || item.kind === 'quantity') return null;
    const found = markerIn(text, item, knowledge);
    if (found !== null)
      return !base || ['share', 'complete'].includes(senseOf(items[at + 1])) || comparesBase(found) ? found : null;
    const link =
      senseOf(item) === 'be' ||
      isPassedOver(item) ||
      isTransparent(item) ||
      roleOf(item) === 'preposition' ||
      ((isVerb(item) || nounOf(item) !== null) && index - at <= LINKS_AT_MOST);
    if (!link && !base) return null;
  }
  return null;
}

const LINKS_AT_MOST = 2;

function markerIn(text: string, item: Item, knowledge: Knowledge): Found | null {
  const hit = longestAt(knowledge.beforeForward.lexicon, text, item.start);
  const rule = hit === null ? undefined : knowledge.beforeForward.rules[hit.rules[0] ?? -1];
  if (hit === null || rule === undefined || rule.bare_only === true || hit.end !== item.end) return null;
  return { kind: rule.approx, text: item.text, rule: rule.name };
}

/** 2000个岗位|以上: behind the noun that the number counts, right before the clause ends. */
function markerBehind(text: string, items: readonly Item[], index: number, knowledge: Knowledge): Found | null {
  const noun = items[index + 1];
  if (noun?.word?.noun == null) return null;
  const hit = longestAt(knowledge.after.lexicon, text, noun.end);
  const rule = hit === null ? undefined : knowledge.after.rules[hit.rules[0] ?? -1];
  if (hit === null || rule === undefined || rule.approx === 'over') return null;
  const behind = text[hit.end];
  const closes = behind === undefined || /[，。；！？、\n]/.test(behind);
  return closes ? { kind: rule.approx, text: text.slice(noun.end, hit.end), rule: rule.name } : null;
}
