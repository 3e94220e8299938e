/** Why a line of a comparison says what it says, for the screen. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Language } from '../problems.ts';
import { aligned } from '../table/aligned.ts';
import { changeCell, growthCell, matchCell, verdictCell } from '../table/diff-cells.ts';
import { periodText } from '../table/diff-period.ts';
import type { DiffRow } from '../table/diff-types.ts';
import type { Held, Why } from '../table/diff-why.ts';
import { DIFF_WORDS } from '../table/diff-words.ts';
import type { TableRow } from '../table/read-table.ts';
import { safeLine } from '../table/terminal-text.ts';
import type { ColorLevel } from './screen.ts';
import { DIFF_TEXTS } from './words-diff.ts';

export interface ExplainedLine {
  readonly number: number;
  readonly row: DiffRow;
  readonly why: Why;
  /** All lines, for whose partner a row is. */
  readonly rows: readonly DiffRow[];
}

/** The two rows, their keys side by side, their periods and intervals; for a row that is alone the closest others. */
export function whyText(line: ExplainedLine, language: Language, level: ColorLevel): string {
  const paint = new Chalk({ level });
  const { number, row, why } = line;
  const words = DIFF_TEXTS[language].why;
  const head = paint.bold(`${number}. ${verdictCell(row, DIFF_WORDS[language])}`);
  const rows = [...rowLines('A', why.from), ...rowLines('B', why.to)];
  const about = why.pair === null ? aloneLines(line, language, paint) : pairLines(row, why.pair, language, paint);
  const kind = why.pair === null ? words.alone : row.match_method === null ? words.notPartners : words.partners;
  const how = matchCell(row, DIFF_WORDS[language]);
  const match = how === '' ? kind : `${kind}: ${how} (${row.match_score})`;
  return `${[head, ...rows, match, ...about].join('\n')}\n`;
}

function rowLines(side: string, row: TableRow | null): string[] {
  if (row === null) return [];
  const place = [row.source_file, row.doc_id].filter(Boolean).join('#');
  return [`${side}  “${safeLine(row.quote ?? '')}” ${place} ${periodText(row)}`, `   ${safeLine(row.sentence ?? '')}`];
}

function pairLines(row: DiffRow, held: Held, language: Language, paint: ChalkInstance): string[] {
  const words = DIFF_TEXTS[language].why;
  const said = DIFF_WORDS[language];
  const change = [changeCell(row, said), growthCell(row)].filter((text) => text !== '').join('  ');
  const intervals = `${words.intervals}: ${row.bounds_from ?? '–'} → ${row.bounds_to ?? '–'}  ${change}`;
  return [...keyLines(held, language, paint), periodLine(held, language), ...(change === '' ? [] : [intervals])];
}

function keyLines({ keys }: Held, language: Language, paint: ChalkInstance): string[] {
  const words = DIFF_TEXTS[language].why;
  const lines = keys.filter(({ from, to }) => from !== '' || to !== '');
  const table = lines.map(({ key, from, to }) => [`  ${key}`, from, from === to ? words.same : words.differs, to]);
  const shown = aligned(table.map((cells) => cells.map(safeLine)))
    .split('\n')
    .slice(0, -1);
  return shown.map((line, i) => (lines[i]?.from === lines[i]?.to ? line : paint.magenta(line)));
}

function periodLine({ from, to, periods, likeness }: Held, language: Language): string {
  const words = DIFF_TEXTS[language].why;
  const both = `${periodText(from) || '–'}, ${periodText(to) || '–'}`;
  return `  ${words.periodTitle}: ${words.periods[periods]} (${both})  ${words.likeness}: ${Math.round(likeness * 100) / 100}`;
}

function aloneLines({ row, why, rows }: ExplainedLine, language: Language, paint: ChalkInstance): string[] {
  const words = DIFF_TEXTS[language].why;
  const ambiguous = row.warnings.includes('ambiguous_match') ? [words.ambiguous] : [];
  if (why.closest.length === 0) return [...ambiguous, words.noneClose];
  const isFrom = why.from === null;
  const lines = why.closest.flatMap((held) => {
    const other = isFrom ? held.from : held.to;
    const at = partnerLine(other, rows, isFrom ? 'from' : 'to');
    const taken = at === null ? [] : [`  ${words.taken(at)}`];
    const isLike = held.reasons.length === 0 && at === null && ambiguous.length === 0;
    const unlike = isLike && held.likeness < 1 ? [`  ${words.lessAlike}`] : [];
    return [
      '',
      ...rowLines(isFrom ? 'A' : 'B', other),
      ...keyLines(held, language, paint),
      periodLine(held, language),
      ...taken,
      ...unlike,
    ];
  });
  return [...ambiguous, words.closest, ...lines];
}

/** The line in which the row has a partner. */
function partnerLine(other: TableRow, rows: readonly DiffRow[], side: 'from' | 'to'): number | null {
  const at = rows.findIndex(
    (row) => row[`record_id_${side}`] === other.record_id && row.record_id_from !== null && row.record_id_to !== null,
  );
  return at < 0 ? null : at + 1;
}
