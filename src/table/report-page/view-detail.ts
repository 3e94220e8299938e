/** The chosen figure: its row, its interval, what the reviewer says of it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Verdict } from '../corrections.ts';
import type { ReportRow } from '../report-model.ts';
import { plain } from '../signs.ts';
import { axisOf } from './axis.ts';
import type { Review } from './filter.ts';
import { type Links, linksOf } from './links.ts';
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
import { factsView } from './view-facts.ts';

export function detailView(view: View): Shown {
  const { model, state, words, shown, act } = view;
  const row = state.row === null ? undefined : model.rows[state.row];
  if (row === undefined || state.row === null) return html`<p class="hint">${words.noFigure}</p>`;
  return html`
    <div class="head">
      <h2 lang="zh-CN">${plain(row.quote)}</h2>
      <nav class="steps" aria-label=${words.detail}>
        <button type="button" data-step="-1" aria-label="‹ k ${words.keys[1]?.[1]}" @click=${() => act.step(-1)}>‹ k</button>
        <span aria-label=${words.position(shown.indexOf(state.row) + 1, shown.length)} role="img">${shown.indexOf(state.row) + 1 || '–'} / ${shown.length}</span>
        <button type="button" data-step="1" aria-label="j › ${words.keys[0]?.[1]}" @click=${() => act.step(1)}>j ›</button>
        <button type="button" class="close" aria-label=${words.close} @click=${() => act.set({ row: null })}>✕</button>
      </nav>
    </div>
    ${state.tab === 'articles' ? nothing : sentenceView(view, row)}
    ${reviewView(view, row)} ${axisView(view, row)}
    ${fieldsView(view, row)}
    ${linksView(view, row)} ${factsView(view, row, model.data.facts[state.row] ?? [])}
    <details class="more">
      <summary>${words.more}</summary>
      <dl class="fields">
        ${model.data.columns.map((column) => fieldView(columnTitle(view, column), cellText(row[column])))}
      </dl>
    </details>
  `;
}

/** The sentence with the figure marked, for views without the article. */
function sentenceView({ state, words, act }: View, row: ReportRow): TemplateResult {
  const { sentence = '', quote } = row;
  const at = sentence.indexOf(quote);
  const [before, after] = at < 0 ? [sentence, ''] : [sentence.slice(0, at), sentence.slice(at + quote.length)];
  return html`<blockquote lang="zh-CN">${plain(before)}${at < 0 ? nothing : html`<b>${plain(quote)}</b>`}${plain(after)}</blockquote>
    <button type="button" class="to-article" @click=${() => act.choose(state.row ?? 0, 'articles')}>${words.toArticle}</button>`;
}

/** What is known of the figure, and one line that names what is not. */
function fieldsView(view: View, row: ReportRow): TemplateResult {
  const fields = fieldsOf(view, row);
  const empty = fields.filter(([, value]) => value === '').map(([name]) => name);
  return html`<dl class="fields">
      ${fields.filter(([, value]) => value !== '').map(([name, value]) => fieldView(name, value))}
    </dl>
    ${empty.length === 0 ? nothing : html`<p class="lacks">${view.words.lacks(empty)}</p>`}`;
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
      ><span>${words.note}</span><textarea id="note" rows="1" .value=${live(review.note)} @input=${onNote}></textarea>
    </label>
  </div>`;
}

function axisView({ state, words }: View, row: ReportRow): Shown | typeof nothing {
  const axis = axisOf(row, state.language);
  if (axis === null) return nothing;
  return html`<div class="axis" role="img" aria-label=${words.interval(row.bounds ?? '')}>${axis}</div>`;
}

type Field = readonly [name: string, value: string];

function fieldsOf({ model, state, words }: View, row: ReportRow): Field[] {
  const { fields } = words;
  const article = model.articles[model.articleOf[state.row ?? 0] ?? 0];
  const approx = row.approx === undefined || row.approx === 'exact' ? '' : ` (${words.code(row.approx)})`;
  const isDerived = (model.data.facts[state.row ?? 0] ?? []).length > 0;
  const derivation: Field[] = isDerived ? [] : [[fields.derivation ?? '', (row.rule_id ?? []).join('\n')]];
  return [
    [fields.value ?? '', `${approxSign(row)}${numberText(row.value)}${approx}`],
    ...(row.approx === 'exact' ? [] : [[fields.bounds ?? '', row.bounds ?? ''] as const]),
    [fields.unit ?? '', `${unitText(row)} (${row.unit_code ?? ''})`],
    [fields.entity ?? '', row.entity ?? ''],
    [fields.predicate ?? '', row.predicate ?? ''],
    [fields.organisation ?? '', row.organisation ?? ''],
    [fields.area ?? '', areaText(row)],
    [fields.period ?? '', periodWords(row, words.code)],
    [fields.status ?? '', words.code(row.status ?? '')],
    [fields.metric ?? '', metricText(row, state.language)],
    [fields.confidence ?? '', row.confidence === undefined ? '' : String(row.confidence)],
    [fields.warnings ?? '', (row.warnings ?? []).map(words.code).join('; ')],
    ...derivation,
    [
      fields.place ?? '',
      [article?.file ?? '', row.line ?? '', row.column ?? ''].filter((part) => part !== '').join(':'),
    ],
  ];
}

/** 2024-01-01/2024-06-30 · 上半年 · 年初至今. */
function periodWords(row: ReportRow, code: (code: string) => string): string {
  const { period_text, period_type = '' } = row;
  return [periodText(row), period_text, period_type === 'standard' ? '' : code(period_type)]
    .filter(Boolean)
    .join(' · ');
}

/** Buttons to the figures that this one belongs with. */
function linksView({ model, words, act }: View, row: ReportRow): Shown | typeof nothing {
  const links = Object.entries(linksOf(model, row)) as [keyof Links, readonly number[]][];
  const some = links.filter(([, rows]) => rows.length > 0);
  if (some.length === 0) return nothing;
  return html`<dl class="fields links">
    ${some.map(
      ([kind, rows]) =>
        html`<div>
          <dt>${words.links[kind]}</dt>
          <dd>
            ${rows.map(
              (index) =>
                html`<button type="button" data-link=${kind} lang="zh-CN" @click=${() => act.choose(index)}>${plain(model.rows[index]?.quote ?? '')}</button> `,
            )}
          </dd>
        </div>`,
    )}
  </dl>`;
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
