/** A和B分别为1和2: which of several things a number of a list is of (G-53). */
import { longestAt } from '../rules/lexicon.ts';
import type { Entity, Figure } from './figure.ts';
import { clauseStart, endsClause, hasMarker, nounOf, roleOf, someMarked } from './items.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseBefore } from './noun-phrase.ts';
import { beforeVerbs } from './subject.ts';
import type { Item } from './words.ts';

/** A和B分别为1和2: the i-th head goes to the i-th number; unequal lengths are warned of (G-53). */
export function respectively(
  text: string,
  items: readonly Item[],
  figures: readonly Figure[],
  knowledge: Knowledge,
): Figure[] {
  if (!someMarked(items, 0, items.length, 'respective')) return [...figures];
  const out = [...figures];
  let told: readonly Head[] = [];
  items.forEach((item, at) => {
    if (!hasMarker(item, 'respective')) return;
    const members = listAfter(items, figures, at);
    const own = knownList(text, items, at, knowledge) ?? headsBefore(text, items, at, knowledge);
    const levels = own.length < 2 ? levelsBefore(out, members) : [];
    const heads = own.length >= 2 ? own : told.length === members.length ? told : levels;
    if (members.length < 2 || heads.length < 2) return;
    told = heads;
    members.forEach((index, i) => {
      const figure = out[index];
      const head = heads[i];
      const isUnsaid = head?.span === null && head.wording === null;
      if (figure === undefined || isUnsaid || !canCount(figure, head)) return;
      if (heads.length !== members.length || head === undefined)
        out[index] = { ...figure, warnings: [...figure.warnings, 'respective_mismatch'] };
      else out[index] = renamed(figure, { ...figure.entity, ...head, implicit: false, place: 'list' });
    });
  });
  return out;
}

/** 第一、二、三产业|就业人员: a name that lists its members, with what stands behind it for each. */
function knownList(text: string, items: readonly Item[], at: number, { exclusions }: Knowledge): Head[] | null {
  const last = items[beforeVerbs(items, at) - 1];
  const from = items[clauseStart(items, at)]?.start ?? 0;
  for (let start = from; last !== undefined && start < last.end; start++) {
    const hit = longestAt(exclusions.lexicon, text, start);
    const members = exclusions.rules[hit?.rules[0] ?? -1]?.members;
    if (hit === null || members === undefined) continue;
    const tail = text.slice(hit.end, last.end);
    const span = { start, end: last.end };
    return members.map((name) => ({ span, wording: name + tail, head: nounOf(last), headText: last.text }));
  }
  return null;
}

/** 普工3919元，技术工人5336元，|分别|增长2.4%和6.4%: the i-th change is of the i-th level before it. */
function levelsBefore(figures: readonly Figure[], members: readonly number[]): Head[] {
  const first = members[0] ?? 0;
  if (!members.every((i) => figures[i]?.measure.kind.startsWith('change') === true)) return [];
  const levels = figures
    .slice(0, first)
    .filter(({ measure }) => measure.kind === 'level')
    .slice(-members.length);
  if (levels.length !== members.length || new Set(levels.map(({ unitCode }) => unitCode)).size > 1) return [];
  return levels.map(({ entity: { span, wording, head, headText } }) => ({ span, wording, head, headText }));
}

/** 取得技师证书的，分别|给予2000元: money is no count of persons. */
function canCount(figure: Figure, head: Head | undefined): boolean {
  if (figure.quantity.unit?.rule.role !== 'money' || head?.head == null) return true;
  return head.head.indicator === true || head.head.class === 'CNY';
}

function listAfter(items: readonly Item[], figures: readonly Figure[], at: number): number[] {
  const members: number[] = [];
  for (let i = at + 1; i < items.length && !endsClause(items[i]); i++) {
    const index = figures.findIndex((figure) => figure.index === i);
    if (index >= 0) members.push(index);
  }
  return members;
}

type Head = Pick<Entity, 'span' | 'wording' | 'head' | 'headText'>;

/** The coordinated phrases left of 分别; what only the last one says (参保人数) goes to all. */
function headsBefore(text: string, items: readonly Item[], at: number, knowledge: Knowledge): Head[] {
  let from = beforeVerbs(items, at);
  if (endsClause(items[from - 1])) from -= 1;
  const phrases: Head[] = [];
  const phrase = phraseBefore(items, from, true);
  if (phrase === null) return [];
  let first = phrase.first;
  for (let i = phrase.first; i <= phrase.last + 1; i++) {
    const joint = i > phrase.last || items[i]?.text === '、' || roleOf(items[i]) === 'conjunction';
    if (!joint) continue;
    const start = items[first]?.start ?? 0;
    const end = items[i - 1]?.end ?? start;
    if (end > start)
      phrases.push({
        span: { start, end },
        wording: null,
        head: nounOf(items[i - 1]),
        headText: items[i - 1]?.text ?? '',
      });
    first = i + 1;
  }
  return withTail(text, phrases, knowledge);
}

/** 工伤保险参保人数 ends in the indicator 参保人数, which is what its list shares. */
function shortestIndicator(name: string, knowledge: Knowledge): string {
  for (let start = name.length - SHARED_AT_LEAST; start > 0; start--) {
    const hit = longestAt(knowledge.words.lexicon, name, start);
    const word = hit?.end === name.length ? knowledge.words.rules[hit.rules[0] ?? -1] : undefined;
    if (word?.noun?.indicator === true) return name.slice(start);
  }
  return name;
}

const SHARED_AT_LEAST = 3;

/** 养老保险、失业保险参保人数: the indicator behind the last member belongs to each. */
function withTail(text: string, heads: readonly Head[], knowledge: Knowledge): Head[] {
  const last = heads[heads.length - 1];
  if (
    last?.head?.indicator !== true ||
    last.span === null ||
    heads.some((head) => head !== last && head.head?.indicator === true)
  )
    return [...heads];
  const tail = shortestIndicator(last.headText, knowledge);
  return heads.map((head) =>
    head === last || head.span === null
      ? head
      : { ...head, head: last.head, wording: text.slice(head.span.start, head.span.end) + tail },
  );
}

/** The figure with its entity said after all. */
export function renamed(figure: Figure, entity: Entity): Figure {
  return { ...figure, entity, warnings: figure.warnings.filter((warning) => warning !== 'entity_implicit') };
}
