/** The end of a run in a few lines: what was read, what was found, what gave nothing. */
import type { Language } from '../problems.ts';
import type { Observation } from '../types.ts';
import type { Gathered } from './gather.ts';
import { WORDS } from './words.ts';

const SHOWN = 6;

/** Lines for the screen; `rows` are the rows written. */
export function summaryText(
  all: Gathered,
  rows: readonly Observation[],
  segmenter: string,
  language: Language,
): string {
  const words = WORDS[language];
  const lines = [words.summary(all.articles, rows.length, all.without, all.problems.length, segmenter)];
  if (rows.length > 0) {
    lines.push(
      words.byUnit(
        counted(
          rows.map((row) => row.unit),
          language,
        ),
      ),
    );
    lines.push(
      words.byMetric(
        counted(
          rows.map((row) => metricName(row, language)),
          language,
        ),
      ),
    );
  }
  if (all.silent > 0) lines.push(words.silent(all.silent));
  if (all.encodings.size > 0) {
    const list = [...all.encodings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name} ${count}`);
    lines.push(words.encodings(list.join(', ')));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function metricName(row: Observation, language: Language): string {
  if (row.metric === null) return WORDS[language].noMetric;
  return language === 'zh' ? (row.metric_zh ?? row.metric) : row.metric;
}

/** The most frequent first, equals by name; the rest as a number. */
function counted(names: readonly string[], language: Language): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = sorted.slice(0, SHOWN).map(([name, count]) => `${name} ${count}`);
  const rest = sorted.length - shown.length;
  return [...shown, ...(rest > 0 ? [WORDS[language].more(rest)] : [])].join(', ');
}
