/** The charts of one kind of figures, and their numbers for those who can't see them. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReportRow } from '../report-model.ts';
import { plain } from '../signs.ts';
import { barChart, seriesChart } from './charts.ts';
import type { Reviews } from './filter.ts';
import { barsOf, type ChartGroup, chartGroups, type Point, pointsOf, rankedOf, seriesOf } from './series.ts';
import { numberText, type View } from './view.ts';
import { rejectedOf } from './view-totals.ts';

type Kind = 'bars' | 'series' | 'ranked';

interface Drawn {
  readonly kind: Kind;
  readonly points: readonly Point[];
  readonly chart: Element;
}

interface Made {
  readonly of: readonly number[];
  readonly reviews: Reviews | null;
  readonly key: string;
  readonly groups: readonly ChartGroup[];
  readonly group: ChartGroup | undefined;
  readonly drawn: readonly Drawn[];
}

let made: Made = { of: [], reviews: null, key: '', groups: [], group: undefined, drawn: [] };

export function chartsView(view: View): TemplateResult {
  const { state, words, shown, act } = view;
  const key = JSON.stringify([state.chart, state.language]);
  if (made.of !== shown || made.reviews !== state.reviews || made.key !== key) made = draw(view, key);
  const { groups, group, drawn } = made;
  if (group === undefined) return html`<p class="empty">${words.chartNone}</p>`;
  const onChange = (event: Event): void =>
    act.set({ chart: groups[(event.target as HTMLSelectElement).selectedIndex]?.key ?? null });
  return html`<label class="choice wide-choice"
      ><span>${words.chartOf}</span
      ><select id="chart-of" @change=${onChange}>
        ${groups.slice(0, CHOICES).map((one) => html`<option .selected=${one.key === group.key}>${groupText(view, one)}</option>`)}
      </select></label
    >
    ${drawn.map((one) => figureView(view, group, one))}`;
}

const CHOICES = 300;

function draw({ model, state, words, shown }: View, key: string): Made {
  const rejected = rejectedOf(state.reviews);
  const rows = shown
    .map((index) => model.rows[index])
    .filter((row): row is ReportRow => row !== undefined && !rejected.has(row.record_id));
  const groups = chartGroups(rows);
  const group = groups.find((one) => one.key === state.chart) ?? groups[0];
  const base = { of: shown, reviews: state.reviews, key, groups, group };
  if (group === undefined) return { ...base, drawn: [] };
  const points = pointsOf(rows, group.key);
  const chartWords = { unit: plain(group.unit), none: words.none, language: state.language };
  const [bars, series, ranked] = [barsOf(points), seriesOf(points), rankedOf(points)];
  const drawn: Drawn[] = [
    {
      kind: 'bars',
      points: bars,
      chart: barChart(bars, chartWords, ({ area, date, quote }) => [area || quote, date].filter(Boolean).join(' ')),
    },
    ...(series.length > 1 ? [{ kind: 'series' as const, points: series, chart: seriesChart(series, chartWords) }] : []),
    ...(ranked.length > 1
      ? [{ kind: 'ranked' as const, points: ranked, chart: barChart(ranked, chartWords, ({ area }) => area) }]
      : []),
  ];
  return { ...base, drawn };
}

function groupText({ model, state, words }: View, group: ChartGroup): string {
  const [metric] = JSON.parse(group.key) as [string];
  const isMetric = state.language === 'en' && model.rows.some((row) => row.metric === metric);
  const name = isMetric ? metric.replaceAll('_', ' ') : plain(group.name);
  const kind = group.kind === 'level' ? '' : `, ${words.code(group.kind)}`;
  return `${name || words.none} · ${plain(group.unit)} · ${words.code(group.status)}${kind} (${group.count})`;
}

function figureView(view: View, group: ChartGroup, { kind, points, chart }: Drawn): TemplateResult {
  const { words } = view;
  const label = `${words.charts[kind]}: ${groupText(view, group)}`;
  return html`<figure class="chart ${kind}">
    <figcaption>
      <h2>${words.charts[kind]}</h2>
      <p>${words.chartNotes[kind]}</p>
    </figcaption>
    <div class="wide" role="group" aria-label=${label} tabindex="0"><div class="plot" role="img" aria-label=${label}>${chart}</div></div>
    <details>
      <summary>${words.chartData}</summary>
      <table>
        <thead>
          <tr>
            ${[words.area, words.date, words.columns.quote, words.columns.value, words.columns.bounds].map(
              (title) => html`<th scope="col">${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${points.map((point) => pointRow(point, words.unbounded))}
        </tbody>
      </table>
    </details>
  </figure>`;
}

function pointRow({ area, date, quote, value, lower, upper }: Point, unbounded: string): TemplateResult {
  const bounds = lower === value && upper === value;
  return html`<tr>
    <td>${plain(area)}</td>
    <td>${date}</td>
    <td>${plain(quote)}</td>
    <td class="value">${numberText(value)}</td>
    <td>${bounds ? nothing : `${lower === null ? unbounded : numberText(lower)} – ${upper === null ? unbounded : numberText(upper)}`}</td>
  </tr>`;
}
