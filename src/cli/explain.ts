/** `zhibiao explain`: the derivation of rows, and why numerals gave none. */

import { createExtractor } from '../pipeline.ts';
import { problemLine, severityOf } from '../problems.ts';
import type { RuleSet } from '../rules/compile.ts';
import type { Explanation } from '../table/explain.ts';
import { isProblem, readInputs } from '../text/read.ts';
import type { RawDocument } from '../types.ts';
import { EXIT } from './exit.ts';
import { explanationText, numbered } from './explain-text.ts';
import { type ExtractFlags, extractSettings } from './extract-settings.ts';
import { openExtractor } from './open-run.ts';
import { colorLevel, type Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { EXPLAIN_WORDS } from './words-explain.ts';

export interface ExplainFlags extends ExtractFlags {
  readonly row?: string;
  readonly at?: string;
  readonly text?: string;
  readonly json?: boolean;
}

/** 0 where something is shown, 1 where nothing fits what was asked, 2 for usage. */
export async function runExplain(file: string, flags: ExplainFlags, screen: Screen): Promise<number> {
  const settings = await extractSettings({ ...flags, format: 'json' }, screen, false);
  const extractor = settings === null ? null : await openExtractor(settings.values, screen);
  if (extractor === null) return EXIT.usage;
  const documents = await documentsOf(file, flags, screen);
  if (documents === null) return EXIT.someFailed;
  const all = documents.map((raw) => extractor.explain(raw));
  const asked = all.map((one, i) => selected(one, flags, screen, offsetOf(all, i)));
  const found = asked.some((one) => one.rows.length + one.refusals.length > 0);
  if (flags.json === true) screen.out(`${JSON.stringify(asked.map(plain), null, 2)}\n`);
  else
    for (const one of asked)
      screen.out(explanationText(one, screen.language, colorLevel(flags.color ?? 'auto', screen)));
  if (!found) screen.err(`${EXPLAIN_WORDS[screen.language].nothing}\n`);
  return found ? EXIT.fine : EXIT.finding;
}

/** The derivation of one sentence under given rules, for the screen: what a failing example of a rule shows. */
export function derivationOf(source: string, rules: RuleSet, { language }: Screen): string {
  const raw: RawDocument = { sourceFile: 'example', docId: '', format: 'text', source, metadata: {}, problems: [] };
  return explanationText(numbered(createExtractor({ rules }).explain(raw), 0), language, 0);
}

function offsetOf(all: readonly Explanation[], index: number): number {
  return all.slice(0, index).reduce((sum, one) => sum + one.rows.length, 0);
}

async function documentsOf(file: string, flags: ExplainFlags, screen: Screen): Promise<RawDocument[] | null> {
  const documents: RawDocument[] = [];
  let failed = false;
  for await (const item of readInputs([file], { stdin: screen.stdin, encoding: flags.encoding ?? null })) {
    if (!isProblem(item)) documents.push(item);
    else {
      failed ||= severityOf(item) === 'error';
      screen.err(`${problemLine(item, screen.language)}\n`);
    }
  }
  return failed && documents.length === 0 ? null : documents;
}

/** What the options point at; everything without any. Rows keep their number in the file's table. */
function selected(one: Explanation, flags: ExplainFlags, screen: Screen, before: number): ReturnType<typeof numbered> {
  const whole = numbered(one, before);
  if (flags.row !== undefined) {
    const row = wholeNumber('--row', flags.row, screen);
    return { ...whole, rows: whole.rows.filter(({ number }) => number === row), refusals: [] };
  }
  const places = placesOf(one, flags, screen);
  if (places === null) return whole;
  const touches = (start: number, end: number): boolean =>
    places.some((place) => place.start < end && place.end > start);
  return {
    ...whole,
    rows: whole.rows.filter(({ row }) => touches(row.start, row.end)),
    refusals: whole.refusals.filter(({ place }) => touches(place.start, place.end)),
  };
}

function placesOf(
  { article }: Explanation,
  flags: ExplainFlags,
  screen: Screen,
): { start: number; end: number }[] | null {
  if (flags.at !== undefined) {
    const at = wholeNumber('--at', flags.at, screen);
    return [{ start: at, end: at + 1 }];
  }
  const { text } = flags;
  if (text === undefined || text === '') return null;
  const places: { start: number; end: number }[] = [];
  for (let at = article.source.indexOf(text); at >= 0; at = article.source.indexOf(text, at + text.length))
    places.push({ start: at, end: at + text.length });
  return places;
}

function wholeNumber(name: string, text: string, { language }: Screen): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(EXPLAIN_WORDS[language].badNumber(name, text));
}

/** What programs get: the same tree without the article's text. */
function plain({ article, rows, refusals }: ReturnType<typeof numbered>): object {
  const { sourceFile, docId, title, date } = article;
  return { source_file: sourceFile, doc_id: docId, doc_title: title, doc_date: date || null, rows, refusals };
}
