/** Scopes of one sentence's figures, and what the next sentence of the paragraph goes on with. */
import type { Figure } from '../extract/figure.ts';
import type { Span } from '../types.ts';
import { isWithin } from './area-lines.ts';
import { startsClause, wordEnd } from './body-table.ts';
import type { Lost } from './context.ts';
import type { ScopeMention, ScopeWords } from './mention.ts';
import type { OwnNames } from './own-names.ts';
import type { Scope, ScopeGround } from './scope.ts';
import { scopeOf } from './scope.ts';
import { scopeMentions } from './scope-mention.ts';

export interface ScopeState {
  readonly document: Scope;
  /** Whoever has the floor (林知远：), else the document. */
  readonly floor: Scope;
  /** The scope that stands at the end of the sentence before. */
  readonly last: Scope;
  readonly lastEnd: number;
  /** The firm and the private person named last, for 公司 and 他. */
  readonly firm: Scope | null;
  /** This paragraph named the firm. */
  readonly isFresh: boolean;
  readonly person: Scope | null;
  /** The code of the place named last, whatever it did there. */
  readonly near: string | null;
}

export interface SentenceScopes {
  readonly scopes: readonly Scope[];
  /** The names that each figure did not take. */
  readonly lost: readonly (readonly Lost[])[];
  readonly state: ScopeState;
}

interface Opened {
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly lasting: boolean;
  /** A place within the scope of another ends with its clause chain. */
  readonly until: number;
}

/** A sentence with the names in it. */
export interface MentioningSentence {
  readonly sentence: Span;
  readonly mentions: readonly ScopeMention[];
}

/** The state before the first sentence; 公司 is the firm whose article it is. */
export function firstState(document: Scope, { all }: OwnNames): ScopeState {
  const firm = all.some(({ kind, text }) => kind === 'firm' && text === document.organisation) ? document : null;
  return { document, floor: document, last: document, lastEnd: 0, firm, isFresh: false, person: null, near: null };
}

/** Figures take the nearest scope before them; a new paragraph starts from the document's. */
export function scopeSentence(
  text: string,
  { sentence, mentions }: MentioningSentence,
  figures: readonly Figure[],
  before: ScopeState,
  day: string,
  words: ScopeWords,
): SentenceScopes {
  const ground = { day, areas: words.areas, bodies: words.bodies, own: words.own };
  const started = tookFloor(text, mentions, startState(text, sentence, before), sentence, ground, words);
  const quoted = quotedBy(text, sentence, started, ground, words);
  const state = quoted === null ? started : { ...started, floor: quoted, last: quoted };
  const { opened, end } = openScopes(text, { sentence, mentions }, state, ground);
  const scopes = figures.map(
    ({ quantity }) =>
      opened.findLast((one) => one.end <= quantity.start && one.until > quantity.start)?.scope ?? state.last,
  );
  const lost = figures.map((figure, i) => lostOf(figure, scopes[i], opened));
  const last = lastOf(opened, started);
  return { scopes, lost, state: { ...end, last, floor: started.floor, lastEnd: sentence.end } };
}

const NONE: readonly Lost[] = [];

/** The names that a figure did not take. */
function lostOf({ quantity }: Figure, taken: Scope | undefined, opened: readonly Opened[]): readonly Lost[] {
  if (opened.length === 0) return NONE;
  const lost: Lost[] = [];
  for (const { scope, start, end } of opened)
    if (scope !== taken) lost.push({ span: { start, end }, why: end > quantity.start ? 'behind' : 'farther' });
  return lost;
}

/** What goes on behind the sentence; of places that take turns in it (石嘴山市…；固原市…) whatever holds them. */
function lastOf(opened: readonly Opened[], { last, floor }: ScopeState): Scope {
  const own = opened.filter(({ lasting }) => lasting).map(({ scope }) => scope);
  const end = own.at(-1) ?? last;
  const turns = own.some((one) => areApart(one, end));
  if (!turns) return end;
  return own.every((one) => last.area !== null && one.area !== null && isWithin(one.area, last.area)) ? last : floor;
}

function areApart({ area: one }: Scope, { area: other }: Scope): boolean {
  return one !== null && other !== null && !isWithin(one, other) && !isWithin(other, one);
}

type Ground = Pick<ScopeGround, 'day' | 'areas' | 'bodies' | 'own'>;

/** Within a paragraph what was said last goes on; a new one starts from whoever has the floor. */
function startState(text: string, sentence: Span, state: ScopeState): ScopeState {
  const broken = text.slice(state.lastEnd, sentence.start).includes('\n');
  if (broken) return { ...state, last: state.floor, isFresh: false };
  return state.last === state.floor ? state : { ...state, last: { ...state.last, basis: 'carried' } };
}

/** 林知远：takes the floor until 记者： or the next speaker does. */
function tookFloor(
  text: string,
  mentions: readonly ScopeMention[],
  state: ScopeState,
  sentence: Span,
  ground: Ground,
  { bodies }: ScopeWords,
): ScopeState {
  const [first] = mentions;
  if (wordEnd(bodies.words.asker, text, sentence.start, sentence.end) > 0)
    return { ...state, floor: state.document, last: state.document };
  if (first?.kind !== 'speaker' || first.start !== sentence.start) return state;
  const turn = wordEnd(bodies.words.turn, text, first.end) > 0;
  const scope = scopeOf(first, groundOf(state, state.document, ground));
  return turn ? { ...state, floor: scope, last: scope } : state;
}

function groundOf(state: ScopeState, around: Scope, ground: Ground): ScopeGround {
  const guest = state.floor === state.document && around.area !== state.floor.area && around.organisation !== null;
  const { day, areas, bodies, own } = ground;
  return {
    day,
    areas,
    bodies,
    own,
    around,
    speaker: guest ? around : state.floor,
    document: state.document,
    firm: state.firm,
    isFresh: state.isFresh,
    near: state.near,
  };
}

interface Walked {
  readonly opened: readonly Opened[];
  readonly end: ScopeState;
}

/** Joined names (浙江省和四川省) are one; a second body in the same phrase opens nothing of its own. */
function openScopes(
  text: string,
  { mentions, sentence: { end: limit } }: MentioningSentence,
  start: ScopeState,
  ground: Ground,
): Walked {
  const opened: Opened[] = [];
  let state = start;
  for (const mention of mentions) {
    const before = opened[opened.length - 1];
    if (isElsewhere(text, mention) && before !== undefined && before.scope === state.person) continue;
    const scope = scopeFor(mention, before?.scope ?? state.last, state, ground);
    if (scope === null) continue;
    const lasting = lasts(mention, state.document) && !text.endsWith(AMONG, mention.start);
    const until = mention.kind === 'place' && before !== undefined ? chainEnd(text, mention.end, limit) : limit;
    opened.push({ start: mention.start, end: mention.end, scope, lasting, until });
    const { document, floor, last, lastEnd } = state;
    state = {
      document,
      floor,
      last,
      lastEnd,
      firm: mention.kind === 'firm' ? scope : state.firm,
      isFresh: mention.kind === 'firm' || state.isFresh,
      person: mention.kind === 'person' ? scope : lasting ? null : state.person,
      near: mention.areaText === '' ? state.near : (scope.area ?? state.near),
    };
  }
  return { opened, end: state };
}

function chainEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text[at] !== '；') at++;
  return at;
}

/** 其中岳麓区 is a part of what goes on. */
const AMONG = '其中';

/** Where a person comes from or worked: 从江西上饶来到, 在义乌. */
function isElsewhere(text: string, { kind, start }: ScopeMention): boolean {
  return kind === 'place' || (kind === 'area' && !startsClause(text, start));
}

function scopeFor(mention: ScopeMention, around: Scope, state: ScopeState, ground: Ground): Scope | null {
  if (mention.rule?.role === 'individual' && mention.rule.named === true)
    return state.person === null ? null : { ...state.person, span: { start: mention.start, end: mention.end } };
  return scopeOf(mention, groundOf(state, around, ground));
}

/** A place or a person governs its own sentence; a class of bodies (各地) too, where the document has one of its own. */
function lasts({ kind, areaText, levelText, rule }: ScopeMention, { organisation }: Scope): boolean {
  if (kind === 'place' || kind === 'person') return false;
  const vague = rule?.role === 'collective' || (rule?.role === 'tail' && levelText === '');
  return !vague || areaText !== '' || organisation === null;
}

/** How far behind a quotation its speaker stands. */
const SPEAKER_REACH = 30;

/** “……。”村民罗阿妹说: whose words the sentence quotes; null where nobody says so. */
function quotedBy(text: string, sentence: Span, state: ScopeState, ground: Ground, words: ScopeWords): Scope | null {
  // An article without quotations is not searched to its end for each sentence.
  for (let at = sentence.start + 1; at <= sentence.end; at++) {
    if (text.charCodeAt(at - 1) !== CLOSING) continue;
    const stop = text.slice(at, at + SPEAKER_REACH).search(/[。！？\n]/);
    const reach = { start: at, end: at + (stop < 0 ? SPEAKER_REACH : stop) };
    const found = scopeMentions(text, { ...reach, end: Math.min(reach.end, text.length) }, words);
    const first = found.find(({ kind }) => kind !== 'place');
    if (first === undefined || !says(text, first.end, reach.end, words)) continue;
    // 西吉县|村民马海龙: the place before the person is where that is.
    const place = found[0] === first ? undefined : found[0];
    const around = place === undefined ? state.last : scopeOf(place, groundOf(state, state.last, ground));
    return scopeOf(first, groundOf(state, around, ground));
  }
  return null;
}

const CLOSING = '”'.charCodeAt(0);

function says(text: string, from: number, to: number, { bodies }: ScopeWords): boolean {
  for (let at = from; at < to; at++) if (wordEnd(bodies.words.says_person, text, at, to) > 0) return true;
  return false;
}
