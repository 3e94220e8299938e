/** The table of the shown figures, one page of it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReportRow } from '../report-model.ts';
import { plain } from '../signs.ts';
import { TABLE_COLUMNS, type TableColumn } from './sort.ts';
import { approxSign, metricText, numberText, periodText, unitText, VERDICT_SIGNS, type View } from './view.ts';
import { pager, pageWithin } from './view-pager.ts';

export const TABLE_PAGE = 100;

export function tableView(view: View): TemplateResult {
  const { state, words, shown, act } = view;
  const page = pageWithin({ page: state.tablePage, size: TABLE_PAGE, count: shown.length });
  const paging = { page, size: TABLE_PAGE, count: shown.length, label: words.tabs.table };
  const turn = (tablePage: number): void => act.set({ tablePage });
  return html`${pager(view, paging, turn)}
    <div class="wide tall" role="region" aria-label=${words.tabs.table} tabindex="0">
      <table class="rows">
        <thead>
          <tr>
            ${TABLE_COLUMNS.map((column) => headCell(view, column))}
          </tr>
        </thead>
        <tbody>
          ${shown.slice(page * TABLE_PAGE, (page + 1) * TABLE_PAGE).map((index) => rowView(view, index))}
        </tbody>
      </table>
    </div>
    ${pager(view, paging, turn)}`;
}

function headCell({ state, words, act }: View, column: TableColumn): TemplateResult {
  const { sort } = state;
  const isSorted = sort.column === column;
  const order = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  const onClick = (): void => act.set({ sort: { column, isDescending: isSorted && !sort.isDescending }, tablePage: 0 });
  return html`<th scope="col" class=${column} aria-sort=${order}>
    <button type="button" data-sort=${column} @click=${onClick}>
      ${words.columns[column]}<span aria-hidden="true">${!isSorted ? '' : sort.isDescending ? ' ▼' : ' ▲'}</span>
    </button>
  </th>`;
}

function rowView(view: View, index: number): TemplateResult {
  const { model, state, act } = view;
  const row = model.rows[index];
  if (row === undefined) return html``;
  const isChosen = index === state.row;
  return html`<tr class=${isChosen ? 'is-chosen' : ''} data-row=${index} @click=${() => act.choose(index)}>
    ${TABLE_COLUMNS.map((column) =>
      column === 'quote'
        ? quoteCell(view, row, isChosen)
        : html`<td class=${column}>${cellText(view, row, index, column)}</td>`,
    )}
  </tr>`;
}

/** The button is what the keyboard reaches; its click is the row's. */
function quoteCell({ model, state }: View, row: ReportRow, isChosen: boolean): TemplateResult {
  const unitClass = model.data.unitClasses[row.unit_code ?? ''] ?? 'other';
  const verdict = state.reviews.get(row.record_id)?.verdict ?? null;
  return html`<td class="quote">
    <button type="button" class="figure ${unitClass} ${verdict ?? ''}" aria-current=${isChosen ? 'true' : 'false'} lang="zh-CN">${plain(row.quote)}</button>
    ${verdict === null ? nothing : html`<span class="verdict">${VERDICT_SIGNS[verdict]}</span>`}
  </td>`;
}

function cellText({ state, words }: View, row: ReportRow, index: number, column: TableColumn): string {
  switch (column) {
    case 'place':
      return String(index + 1);
    case 'value':
      return `${approxSign(row)}${numberText(row.value)}`;
    case 'bounds':
      return row.approx === 'exact' ? '' : plain(row.bounds ?? '');
    case 'unit':
      return unitText(row);
    case 'metric':
      return metricText(row, state.language);
    case 'region':
      return plain(row.region ?? row.ref_area ?? '');
    case 'period':
      return periodText(row);
    case 'status':
      return words.code(row.status ?? '');
    case 'confidence':
      return row.confidence === undefined ? '' : String(row.confidence);
    default:
      return plain(row[column] ?? '');
  }
}
