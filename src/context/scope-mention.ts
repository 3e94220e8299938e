/** Bodies, places, persons and pronouns of a sentence that may govern its figures (G-55, G-56). */
import { mayStart } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { bodyMarks, NAMING_MASK, startsClause, wordEnd, wordStart } from './body-table.ts';
import { findFirms } from './find-firms.ts';
import { personAt } from './find-people.ts';
import { findPlaces, type PlaceMention } from './find-places.ts';
import { governing, joined } from './join-mentions.ts';
import { as, plain, type ScopeMention, type ScopeWords } from './mention.ts';
import { mentionAt, TOWN_STEMS } from './mention-kind.ts';
import { ownNameAt } from './own-names.ts';
import { sayerAt } from './sayer.ts';

/** All of a sentence in reading order; names after 与, 向 or 赴 are left out. */
export function scopeMentions(text: string, span: Span, words: ScopeWords): ScopeMention[] {
  const places = findPlaces(text, span, words);
  const firms = findFirms(text, span, places, words);
  const mentions: ScopeMention[] = [];
  let next = 0;
  let nextFirm = 0;
  for (let at = span.start; at < span.end; ) {
    while ((places[next]?.start ?? span.end) < at) next++;
    while ((firms[nextFirm]?.start ?? span.end) < at) nextFirm++;
    const bare = Math.min(span.end, places[next]?.start ?? span.end, firms[nextFirm]?.start ?? span.end);
    at = nextSpot(text, at, bare, words);
    if (at === span.end) break;
    const place = places[next]?.start === at ? places[next] : undefined;
    const limit = place === undefined ? Math.min(span.end, (places[next]?.start ?? span.end) + BODY_REACH) : span.end;
    const firm = firms[nextFirm]?.start === at ? firms[nextFirm] : undefined;
    const mention =
      firmMention(text, firm, place) ??
      ownAt(text, at, span.end, words, place) ??
      mentionAt(text, { start: at, end: limit }, place, words) ??
      sayerAt(text, at, span, words.bodies);
    if (mention !== null) mentions.push(mention);
    at = Math.max(at + 1, mention?.end ?? place?.end ?? 0);
  }
  return governing(text, joined(text, mentions), places, words.bodies).filter(
    ({ start }) => !isAlias(text, start, places),
  );
}

/** The next place before `end` where a word, a name or a town may begin a mention, else `end`: most places are passed. */
function nextSpot(text: string, from: number, end: number, { bodies, own }: ScopeWords): number {
  const marks = bodyMarks(bodies, text);
  if (marks === null) return from;
  const { starts, ends } = marks;
  const { person, says, person_before, town } = bodies.words;
  const heads = NAMING_MASK | person.mask | says.mask;
  for (let at = from; at < end; at++) {
    if (((starts[at] as number) & heads) !== 0 || ((ends[at] as number) & person_before.mask) !== 0) return at;
    for (const size of TOWN_STEMS) if (((starts[at + size] ?? 0) & town.mask) !== 0) return at;
    if (mayStart(own.lexicon, text, at)) return at;
  }
  return end;
}

/** 烟台黄渤海新区（|烟台开发区）: the same once more. */
function isAlias(text: string, start: number, places: readonly PlaceMention[]): boolean {
  return text[start - 1] === '（' && places.some(({ end }) => end === start - 1);
}

function firmMention(text: string, firm: Span | undefined, place: PlaceMention | undefined): ScopeMention | null {
  if (firm === undefined) return null;
  const { start, end } = firm;
  const wording = text.slice(start, end);
  return as('firm', { start, end, text: wording, areaText: place?.text ?? '', levelText: '', rule: null });
}

/** A body's own name may hold a place: 中国|人民银行. */
const BODY_REACH = 12;

/** Firms, persons and speakers that the document named before. */
function ownAt(
  text: string,
  at: number,
  limit: number,
  words: ScopeWords,
  place: PlaceMention | undefined,
): ScopeMention | null {
  const person = place === undefined ? personAt(text, at, words) : null;
  if (person !== null) return plain('person', text, { start: at, end: person[1] });
  const hit = ownNameAt(words.own, text, at, limit);
  if (hit === null) return null;
  const [name, end] = hit;
  const open = startsClause(text, at) || wordStart(words.bodies.words.name_before, text, at) >= 0;
  if (name.kind === 'firm') return plain('firm', text, { start: at, end });
  if (name.kind === 'place' || !(open || saysAt(text, end, words))) return null;
  const mention = plain(name.kind, text, { start: at, end });
  return name.kind === 'speaker' ? as('speaker', mention, name.body) : mention;
}

function saysAt(text: string, at: number, { bodies }: ScopeWords): boolean {
  return wordEnd(bodies.words.says_person, text, at) > 0;
}
