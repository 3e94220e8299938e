/** Finds place names in running text. */
import { buildLexicon, type Lexicon, longestAt, mayStart } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { type AreaForm, type AreaTable, formsAt } from './area-table.ts';
import { liesIn } from './areas.ts';
import { isHan } from './body-table.ts';
import { firstEndingAfter } from './spans.ts';

/** A place name in a text; province, city and district in a row are one. */
export interface AreaMention extends Span {
  readonly text: string;
  /** Codes, of today and of the past, of the last area in the chain; zones give the code they lie in. */
  readonly candidates: readonly string[];
}

/** The forms that stand between `start` and `end`. */
interface Found extends Span {
  readonly forms: readonly AreaForm[];
}

const lexicons = new WeakMap<AreaTable, Lexicon>();

/** The table's texts as a trie, built when the first text is searched: half of what loading would take. */
export function areaLexicon(table: AreaTable): Lexicon {
  const built = lexicons.get(table);
  if (built !== undefined) return built;
  const lexicon = buildLexicon([...table.texts].map(([phrase, rule]) => ({ phrase, rule })));
  lexicons.set(table, lexicon);
  return lexicon;
}

function opens(text: string, start: number, table: AreaTable): boolean {
  return start === 0 || !isHan(text, start - 1) || table.words.before.has(text[start - 1] ?? '');
}

function closes(text: string, end: number, table: AreaTable): boolean {
  return end >= text.length || !isHan(text, end) || longestAt(table.words.body, text, end) !== null;
}

type Hit = NonNullable<ReturnType<typeof longestAt>>;

/** What a hit of the lexicon may stand for. */
export function formsOf(
  { end, rules: [index = -1] }: Hit,
  text: string,
  start: number,
  table: AreaTable,
): readonly AreaForm[] {
  return formsAt(index, text.slice(start, end), table);
}

/** Whether any place name begins with the character there. */
export function mayBeArea(text: string, at: number, table: AreaTable): boolean {
  return mayStart(areaLexicon(table), text, at);
}

/** Whether the last character belongs to the next word, or the next word makes another name of it. */
function isCut(text: string, end: number, form: AreaForm, table: AreaTable): boolean {
  const { join, tail } = table.words;
  return join.has(text.slice(end - 1, end + 1)) || (form.short && longestAt(tail, text, end) !== null);
}

/** Whether a form may stand here with nothing of its own chain before it. */
function standsAlone(form: AreaForm, text: string, span: Span, table: AreaTable): boolean {
  if (form.need === 'nothing') return true;
  if (form.need === 'parent' || form.need === 'asked') return false;
  return opens(text, span.start, table) && closes(text, span.end, table);
}

/** The longest form at `start` that `fits`; the trie answers for ever shorter stretches. */
function longestFit(
  text: string,
  start: number,
  table: AreaTable,
  fits: (form: AreaForm, span: Span) => boolean,
): Found | null {
  const lexicon = areaLexicon(table);
  let hit = longestAt(lexicon, text, start);
  while (hit !== null) {
    const { end } = hit;
    const forms = formsOf(hit, text, start, table).filter(
      (form) => fits(form, { start, end }) && !isCut(text, end, form, table),
    );
    if (forms.length > 0) return { start, end, forms };
    hit = longestAt(lexicon, text, start, end - 1);
  }
  return null;
}

/** The chain that opens with `head`: each next form lies in one before it. */
function chainFrom(text: string, head: Found, limit: number, table: AreaTable): Found {
  const next =
    head.end < limit
      ? longestFit(
          text,
          head.end,
          table,
          ({ area }, span) => span.end <= limit && head.forms.some((form) => liesIn(area, form.area.code)),
        )
      : null;
  return next === null ? head : chainFrom(text, { ...next, start: head.start }, limit, table);
}

const LONG_TEXT = 12;
const TEXTS_AT_MOST = 4;

interface ReadText {
  readonly text: string;
  readonly areas: readonly AreaMention[];
}

const known = new WeakMap<AreaTable, ReadText[]>();

/** The places of a whole text, kept for as long as its article is read: names, lead and sentences ask for them. */
function areasOf(text: string, table: AreaTable): readonly AreaMention[] {
  const texts = known.get(table) ?? [];
  known.set(table, texts);
  const read = texts.find((one) => one.text === text);
  if (read !== undefined) return read.areas;
  if (texts.length >= TEXTS_AT_MOST) texts.shift();
  const areas = scanAreas(text, 0, text.length, table);
  texts.push({ text, areas });
  return areas;
}

/** Lets the texts of the last article go. */
export function forgetAreas(table: AreaTable): void {
  known.delete(table);
}

/** The place names of `text` between `start` and `end` in reading order, each as long as it goes. */
export function findAreas(text: string, start: number, end: number, table: AreaTable): AreaMention[] {
  if (text.length < LONG_TEXT) return scanAreas(text, start, end, table);
  const all = areasOf(text, table);
  const from = firstEndingAfter(all, start);
  let to = from;
  while (to < all.length && (all[to]?.end ?? 0) <= end) to++;
  const cut = (all[from]?.start ?? start) < start || (all[to]?.start ?? end) < end;
  return cut ? scanAreas(text, start, end, table) : all.slice(from, to);
}

function scanAreas(text: string, start: number, end: number, table: AreaTable): AreaMention[] {
  const mentions: AreaMention[] = [];
  const fits = (form: AreaForm, span: Span): boolean => span.end <= end && standsAlone(form, text, span, table);
  for (let at = start; at < end; at++) {
    const head = mayBeArea(text, at, table) ? longestFit(text, at, table, fits) : null;
    if (head === null) continue;
    const chain = chainFrom(text, head, end, table);
    const candidates = [...new Set(chain.forms.map(({ area }) => area.code))];
    mentions.push({ start: at, end: chain.end, text: text.slice(at, chain.end), candidates });
    at = chain.end - 1;
  }
  return mentions;
}
