/** The whole that a share is of (G-68): 占年度目标的81.5%, 三成的企业, 参会企业中三成, 其中三分之一. */
import type { Figure } from './figure.ts';
import { clauseStart, endsClause, hasMarker, nounOf, roleOf, senseOf } from './items.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Item } from './words.ts';

/** Figures of a sentence with the base of each share, or the warning that none is said. */
export function withBases(text: string, items: readonly Item[], figures: readonly Figure[]): Figure[] {
  return figures.map((figure, i) => {
    if (figure.measure.kind !== 'share') return figure;
    const base = baseOf(text, items, figures, i);
    return base === '' ? { ...figure, warnings: [...figure.warnings, 'base_missing'] } : { ...figure, base };
  });
}

function baseOf(text: string, items: readonly Item[], figures: readonly Figure[], i: number): string {
  const figure = figures[i];
  if (figure === undefined) return '';
  return (
    behindVerb(text, items, figure.index) ||
    behindNumber(text, items, figure) ||
    withinGroup(text, items, figure.index) ||
    lastLevel(text, figures, i)
  );
}

const SHARES = new Set(['share', 'complete', 'cover', 'compare']);

/** 占|外出总数|的|23.8%, 完成|全年目标任务|的|59%, 按|最低工资标准|的|60%: the words up to 的 before the number. */
function behindVerb(text: string, items: readonly Item[], index: number): string {
  const of = items[index - 1]?.text === DE ? index - 1 : -1;
  const start = clauseStart(items, index);
  let verb = index - 1;
  while (verb >= start && !SHARES.has(senseOf(items[verb]))) verb--;
  if (of >= 0 && verb < start) {
    const phrase = phraseBefore(items, of);
    return phrase === null ? '' : text.slice(phrase.start, phrase.end);
  }
  const inVerb = of >= 0 && verb + 1 === of ? objectInVerb(items[verb]) : '';
  if (inVerb !== '') return inVerb;
  const first = items[verb + 1];
  const last = of >= 0 ? items[of - 1] : items[index - 1];
  if (verb < start || first === undefined || last === undefined || verb + 1 >= (of >= 0 ? of : index)) return '';
  const name = items.slice(verb + 1, of >= 0 ? of : index);
  return name.some((item) => nounOf(item) !== null || hasMarker(item, 'goal')) ? shortened(text, name) : '';
}

/** 全年目标任务 of 完成全年目标任务, which the rules know as one verb. */
function objectInVerb(item: Item | undefined): string {
  const bare = item?.word?.predicate?.bare ?? '';
  return bare !== '' && item !== undefined && item.text.startsWith(bare) ? item.text.slice(bare.length) : '';
}

const DE = '的';

/** 7.2万人 of 年度目标7.2万人 is a figure of its own. */
function shortened(text: string, name: readonly Item[]): string {
  const number = name.findIndex((item) => item.kind === 'quantity');
  const said = number > 0 ? name.slice(0, number) : name;
  return text.slice(said[0]?.start ?? 0, said[said.length - 1]?.end ?? 0);
}

/** 31%|的|被访企业, 近三成|企业: the name behind the number. */
function behindNumber(text: string, items: readonly Item[], { entity, index }: Figure): string {
  const next = items[index + 1];
  if (entity.place !== 'after' || entity.span === null || senseOf(next) === 'be') return '';
  return text.slice(entity.span.start, entity.span.end);
}

/** 参会企业|中|，|三成, 求职者中|，…占: the group named before 中. */
function withinGroup(text: string, items: readonly Item[], index: number): string {
  const start = clauseStart(items, index);
  const inside = items.findLastIndex((item, at) => at < index && at >= start - GROUP_REACH && item.text === INSIDE);
  if (inside < 1 || roleOf(items[inside]) !== 'locative') return '';
  const phrase = phraseBefore(items, inside);
  return phrase === null || endsClause(items[inside - 1]) ? '' : text.slice(phrase.start, phrase.end);
}

const INSIDE = '中';
const GROUP_REACH = 12;

/** 达成意向417人，其中三分之一…; 女性占46%: the whole is what was counted before it in the sentence. */
function lastLevel(text: string, figures: readonly Figure[], i: number): string {
  const whole = figures
    .slice(0, i)
    .findLast(({ measure, unitCode }) => measure.kind === 'level' && unitCode !== 'PERCENT');
  if (whole === undefined) return '';
  const { span, wording } = whole.entity;
  return wording ?? (span === null ? (whole.unsaid ?? '') : text.slice(span.start, span.end));
}
