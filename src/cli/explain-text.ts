/** A derivation drawn as a tree for the terminal. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Language } from '../problems.ts';
import type { ExplainedRefusal, ExplainedRow, Explanation } from '../table/explain.ts';
import type { TraceNode } from '../table/trace.ts';
import type { Article } from '../types.ts';
import type { ColorLevel } from './screen.ts';
import { EXPLAIN_WORDS, labelText } from './words-explain.ts';

export interface NumberedRow extends ExplainedRow {
  /** 1-based place in the file's table. */
  readonly number: number;
}

export interface Numbered {
  readonly article: Article;
  readonly rows: readonly NumberedRow[];
  readonly refusals: readonly ExplainedRefusal[];
}

export function numbered({ article, rows, refusals }: Explanation, before: number): Numbered {
  return { article, refusals, rows: rows.map((row, i) => ({ ...row, number: before + i + 1 })) };
}

/** Rows with their trees, then the numerals that gave none. */
export function explanationText(one: Numbered, language: Language, level: ColorLevel): string {
  const paint = new Chalk({ level });
  const words = EXPLAIN_WORDS[language];
  const rows = one.rows.map((row) => rowText(row, language, paint));
  const refused = one.refusals.map((refusal) => `  ${refusalText(refusal, language, paint)}\n`);
  return [...rows, ...(refused.length > 0 ? [`${paint.bold(words.refused)}\n`, ...refused] : [])].join('');
}

function rowText({ number, row, trace }: NumberedRow, language: Language, paint: ChalkInstance): string {
  const head = `${paint.bold(`${number}. ${row.quote}`)}  ${row.source_file}:${row.line}:${row.column}`;
  const lines = trace.children.flatMap((child, i) =>
    nodeLines(child, language, paint, i === trace.children.length - 1),
  );
  return `${head}\n${row.sentence.trim()}\n${lines.join('\n')}\n\n`;
}

function nodeLines(node: TraceNode, language: Language, paint: ChalkInstance, isLast: boolean): string[] {
  const own = `${isLast ? '└─ ' : '├─ '}${nodeText(node, language, paint)}`;
  const indent = isLast ? '   ' : '│  ';
  const below = [
    ...node.children.flatMap((child, i) =>
      nodeLines(child, language, paint, i === node.children.length - 1 && node.lost.length === 0),
    ),
    ...node.lost.map(({ what, why }) => `✗ ${what}  ${EXPLAIN_WORDS[language].why(why)}`),
  ];
  return [own, ...below.map((line) => indent + line)];
}

function nodeText(node: TraceNode, language: Language, paint: ChalkInstance): string {
  const words = EXPLAIN_WORDS[language];
  const value = node.value === '' ? words.none : node.value;
  const said = node.words === '' ? '' : `  “${node.words.replace(/\s+/g, ' ')}”`;
  const place = node.place === null ? '' : `  ${node.place.start}–${node.place.end}`;
  const basis = node.basis === '' ? '' : `  ${words.basis(node.basis)}`;
  const rules = node.rules.length === 0 ? '' : `  ${paint.cyan(node.rules.join(' '))}`;
  return `${labelText(node.label, language)}  ${paint.bold(value)}${said}${place}${basis}${rules}`;
}

function refusalText(refusal: ExplainedRefusal, language: Language, paint: ChalkInstance): string {
  const rule = refusal.rule === null ? '' : `  ${paint.cyan(refusal.rule)}`;
  return `${refusal.line}:${refusal.column}  “${refusal.text}”  ${EXPLAIN_WORDS[language].reason(refusal.reason)}${rule}`;
}
