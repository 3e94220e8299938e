/** The end of a run in a few lines: what was read, what was found, what gave nothing. */
import type { Language } from '../problems.ts';
import type { Totals } from './run/totals.ts';
import { WORDS } from './words.ts';

const SHOWN = 6;

/** Lines for the screen. */
export function summaryText(totals: Totals, segmenter: string, language: Language): string {
  const words = WORDS[language];
  const { articles, figures, without, problems, silent } = totals;
  const lines = [words.summary(articles, figures, without, problems, segmenter)];
  if (figures > 0) {
    lines.push(words.byUnit(frequent(totals.units, language)));
    lines.push(words.byMetric(frequent(byName(totals.metrics, language), language)));
  }
  if (silent > 0) lines.push(words.silent(silent));
  if (totals.encodings.size > 0) {
    const list = [...totals.encodings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name} ${count}`);
    lines.push(words.encodings(list.join(', ')));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Keys are a metric and its Chinese name with a tab between them. */
function byName(metrics: ReadonlyMap<string, number>, language: Language): Map<string, number> {
  const named = new Map<string, number>();
  for (const [key, count] of metrics) {
    const [metric = '', zh = ''] = key.split('\t');
    const name = metric === '' ? WORDS[language].noMetric : language === 'zh' && zh !== '' ? zh : metric;
    named.set(name, (named.get(name) ?? 0) + count);
  }
  return named;
}

/** The most frequent first, equals by name; the rest as a number. */
function frequent(counts: ReadonlyMap<string, number>, language: Language): string {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = sorted.slice(0, SHOWN).map(([name, count]) => `${name} ${count}`);
  const rest = sorted.length - shown.length;
  return [...shown, ...(rest > 0 ? [WORDS[language].more(rest)] : [])].join(', ');
}
