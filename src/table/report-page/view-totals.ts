/** Totals by metric, with what was left out of them and why. */
import { html, type TemplateResult } from 'lit-html';
import type { ReportRow } from '../report-model.ts';
import { plain } from '../signs.ts';
import { type LeftOut, type Total, totalsOf } from '../totals.ts';
import type { Reviews } from './filter.ts';
import type { Model } from './model.ts';
import { numberText, type View } from './view.ts';
import { pager, pageWithin } from './view-pager.ts';

const TOTALS_PAGE = 100;
/** Columns of numbers stand to the right, their titles too. */
const NUMBERS = [3, 4, 5];

let made: { of: readonly number[]; reviews: Reviews | null; totals: readonly Total[] } = {
  of: [],
  reviews: null,
  totals: [],
};

function totals(model: Model, shown: readonly number[], reviews: Reviews): readonly Total[] {
  if (made.of !== shown || made.reviews !== reviews) {
    const rows = shown.map((index) => model.rows[index]).filter((row): row is ReportRow => row !== undefined);
    made = { of: shown, reviews, totals: totalsOf(rows, model.rows, rejectedOf(reviews)) };
  }
  return made.totals;
}

/** record_ids that the reviewer rejected. */
export function rejectedOf(reviews: Reviews): Set<string> {
  return new Set([...reviews].filter(([, { verdict }]) => verdict === 'reject').map(([id]) => id));
}

export function totalsView(view: View): TemplateResult {
  const { model, state, words, shown, act } = view;
  const all = totals(model, shown, state.reviews);
  const page = pageWithin({ page: state.tablePage, size: TOTALS_PAGE, count: all.length });
  const paging = { page, size: TOTALS_PAGE, count: all.length, label: words.tabs.totals };
  return html`<p class="hint">${words.totalsNote}</p>
    <div class="wide tall" role="region" aria-label=${words.tabs.totals} tabindex="0">
      <table class="totals">
        <thead>
          <tr>
            ${words.totalColumns.map((title, i) => html`<th scope="col" class=${NUMBERS.includes(i) ? 'value' : ''}>${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${all.slice(page * TOTALS_PAGE, (page + 1) * TOTALS_PAGE).map((total) => totalRow(view, total))}
        </tbody>
      </table>
    </div>
    ${pager(view, paging, (tablePage) => act.set({ tablePage }))}`;
}

function totalRow({ state, words }: View, total: Total): TemplateResult {
  const name = state.language === 'zh' || total.metric === null ? total.name : total.metric.replaceAll('_', ' ');
  const isMixed = total.added > 1 && (total.areas > 1 || total.periods > 1);
  const leftOut = Object.entries(total.leftOut).map(
    ([reason, count]) => `${words.leftOut[reason as LeftOut]} ${count}`,
  );
  return html`<tr data-metric=${total.metric ?? total.name}>
    <th scope="row">${plain(name) || words.none}</th>
    <td>${plain(total.unit)}</td>
    <td>${words.code(total.status)}</td>
    <td class="value">${total.figures}</td>
    <td class="value">${total.added}</td>
    <td class="value sum">${total.value === null ? '—' : numberText(total.value)}</td>
    <td class="interval">${intervalText(total, words.unbounded)}${isMixed ? html` <small>${words.mixed(total.areas, total.periods)}</small>` : ''}</td>
    <td class="reasons">${leftOut.join(words.comma)}</td>
  </tr>`;
}

function intervalText({ value, lower, upper }: Total, unbounded: string): string {
  if (value === null || (lower === value && upper === value)) return '';
  if (lower === null && upper === null) return unbounded;
  if (lower === null || upper === null) return lower === null ? `≤ ${numberText(upper)}` : `≥ ${numberText(lower)}`;
  return `${numberText(lower)} – ${numberText(upper)}`;
}
