/** The chosen figure: its row, its interval, what the reviewer says of it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Verdict } from '../corrections.ts';
import type { ReportRow } from '../report-model.ts';
import { axisOf } from './axis.ts';
import type { Review } from './filter.ts';
import { plain } from './signs.ts';
import {
  approxSign,
  areaText,
  metricText,
  numberText,
  periodText,
  type Shown,
  unitText,
  VERDICT_SIGNS,
  type View,
} from './view.ts';

export function detailView(view: View): Shown {
  const { model, state, words, shown, act } = view;
  const row = state.row === null ? undefined : model.rows[state.row];
  if (row === undefined || state.row === null) return html`<p class="hint">${words.noFigure}</p>`;
  return html`
    <div class="head">
      <h2 lang="zh-CN">${plain(row.quote)}</h2>
      <button type="button" class="close" aria-label=${words.close} @click=${() => act.set({ row: null })}>✕</button>
    </div>
    <nav class="pager" aria-label=${words.detail}>
      <button type="button" data-step="-1" aria-label="‹ k ${words.keys[1]?.[1]}" @click=${() => act.step(-1)}>‹ k</button>
      <span>${words.position(shown.indexOf(state.row) + 1, shown.length)}</span>
      <button type="button" data-step="1" aria-label="j › ${words.keys[0]?.[1]}" @click=${() => act.step(1)}>j ›</button>
    </nav>
    ${reviewView(view, row)} ${axisView(view, row)}
    <dl class="fields">
      ${fieldsOf(view, row).map(([name, value]) => fieldView(name, value))}
    </dl>
    ${
      state.tab === 'articles'
        ? nothing
        : html`<button type="button" @click=${() => act.choose(state.row ?? 0, 'articles')}>${words.toArticle}</button>`
    }
    <details class="more">
      <summary>${words.more}</summary>
      <dl class="fields">
        ${model.data.columns.map((column) => fieldView(columnTitle(view, column), cellText(row[column])))}
      </dl>
    </details>
  `;
}

const VERDICTS: readonly Verdict[] = ['accept', 'doubt', 'reject'];

function reviewView({ state, words, act }: View, row: ReportRow): TemplateResult {
  const review: Review = state.reviews.get(row.record_id) ?? { verdict: null, note: '' };
  const toggle = (verdict: Verdict): void => act.review({ verdict: review.verdict === verdict ? null : verdict });
  const onNote = (event: Event): void => act.review({ note: (event.target as HTMLTextAreaElement).value });
  return html`<div class="review" role="group" aria-label=${words.review}>
    ${VERDICTS.map(
      (verdict) =>
        html`<button
          type="button"
          class=${verdict}
          data-verdict=${verdict}
          aria-pressed=${review.verdict === verdict ? 'true' : 'false'}
          @click=${() => toggle(verdict)}
        >
          <span aria-hidden="true">${VERDICT_SIGNS[verdict]}</span> ${words.verdicts[verdict]}
        </button>`,
    )}
    <label class="note"
      ><span>${words.note}</span><textarea id="note" rows="2" .value=${live(review.note)} @input=${onNote}></textarea>
    </label>
  </div>`;
}

function axisView({ words }: View, row: ReportRow): Shown | typeof nothing {
  const axis = axisOf(row);
  if (axis === null) return nothing;
  return html`<div class="axis" role="img" aria-label=${words.interval(row.bounds ?? '')}>${axis}</div>`;
}

type Field = readonly [name: string, value: string];

function fieldsOf({ model, state, words }: View, row: ReportRow): Field[] {
  const { fields } = words;
  const article = model.articles[model.articleOf[state.row ?? 0] ?? 0];
  const approx = row.approx === undefined || row.approx === 'exact' ? '' : ` (${words.code(row.approx)})`;
  const code = row.metric === null || row.metric === undefined ? '' : ` (${row.metric})`;
  return [
    [fields.value ?? '', `${approxSign(row)}${numberText(row.value)}${approx}`],
    [fields.bounds ?? '', row.bounds ?? ''],
    [fields.unit ?? '', `${unitText(row)} (${row.unit_code ?? ''})`],
    [fields.entity ?? '', row.entity ?? ''],
    [fields.predicate ?? '', row.predicate ?? ''],
    [fields.organisation ?? '', row.organisation ?? ''],
    [fields.area ?? '', areaText(row)],
    [fields.period ?? '', [periodText(row), row.period_text].filter(Boolean).join(' · ')],
    [fields.status ?? '', words.code(row.status ?? '')],
    [fields.metric ?? '', `${metricText(row, state.language)}${state.language === 'zh' ? code : ''}`],
    [fields.confidence ?? '', row.confidence === undefined ? '' : String(row.confidence)],
    [fields.warnings ?? '', (row.warnings ?? []).map(words.code).join('; ')],
    [fields.derivation ?? '', (row.rule_id ?? []).join('\n')],
    [fields.sentence ?? '', row.sentence ?? ''],
    [
      fields.place ?? '',
      [article?.file ?? '', row.line ?? '', row.column ?? ''].filter((part) => part !== '').join(':'),
    ],
  ];
}

function fieldView(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd class=${value === '' ? 'none' : ''}>${value === '' ? '—' : plain(value)}</dd>
  </div>`;
}

function columnTitle({ model, state }: View, column: string): string {
  return state.language === 'zh' ? (model.data.titles[column] ?? column) : column.replaceAll('_', ' ');
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
