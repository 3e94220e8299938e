/** The whole page: head, views, filters, detail. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { SHOWS_FIGURE, TABS, type Tab, THEMES, type Theme } from './state.ts';
import type { Shown, View } from './view.ts';
import { articleList, articleView } from './view-article.ts';
import { chartsView } from './view-charts.ts';
import { detailView } from './view-detail.ts';
import { filtersView } from './view-filters.ts';
import { tableView } from './view-table.ts';
import { totalsView } from './view-totals.ts';

const PANELS: Readonly<Record<Tab, (view: View) => Shown>> = {
  articles: articleView,
  table: tableView,
  totals: totalsView,
  charts: chartsView,
};

/** The page for a state. */
export function pageView(view: View): TemplateResult {
  const { state, words } = view;
  return html`
    ${headView(view)}
    <div class="body ${layoutOf(view)}">
      <aside class="side" aria-label=${words.filters}>
        ${filtersView(view)} ${state.tab === 'articles' ? articleList(view) : nothing}
      </aside>
      <main id="panel" role="tabpanel" aria-labelledby="tab-${state.tab}" tabindex="-1">
        ${isEmpty(view) ? emptyView(view) : PANELS[state.tab](view)}
      </main>
      <aside class="detail" aria-label=${words.detail}>${detailView(view)}</aside>
    </div>
    <div class="unseen" role="status">${state.said}</div>
    ${helpView(view)}
  `;
}

/** Articles may hold the searched words without a figure. */
function isEmpty({ model, state, shown, listed }: View): boolean {
  return model.rows.length > 0 && shown.length === 0 && (state.tab !== 'articles' || listed.length === 0);
}

function emptyView({ words, act }: View): TemplateResult {
  return html`<p class="empty">${words.nothing}</p>
    <button type="button" @click=${() => act.set({ query: '', filters: {} })}>${words.clear}</button>`;
}

/** Totals and charts need the room; so does the table as long as no figure is chosen. */
function layoutOf({ state }: View): string {
  if (!SHOWS_FIGURE.includes(state.tab)) return 'is-plain';
  if (state.row !== null) return 'has-figure';
  return state.tab === 'articles' ? '' : 'is-plain';
}

function headView(view: View): TemplateResult {
  const { model, state, words, shown, act } = view;
  const onFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) act.openCorrections(file);
    input.value = '';
  };
  return html`
    <header>
      <div class="bar">
        <h1>${words.title}</h1>
        <p class="counts" data-shown=${shown.length}>
          ${words.counts(model.articles.length, model.rows.length, shown.length, state.reviews.size)}
        </p>
        <div class="tools">
          <button type="button" data-export="csv" @click=${act.exportTable}>${words.exportTable}</button>
          <button type="button" data-export="json" @click=${act.exportCorrections}>${words.exportCorrections}</button>
          <label class="button"
            >${words.openCorrections}<input class="unseen" type="file" accept=".json,application/json" @change=${onFile}
          /></label>
          <button type="button" @click=${() => window.print()}>${words.print}</button>
          ${choiceOf(words.theme, state.theme, THEMES, words.themes, (theme) => act.set({ theme: theme as Theme }))}
          ${choiceOf(words.language, state.language, ['zh', 'en'], { zh: '中文', en: 'English' }, (language) =>
            act.set({ language: language as 'zh' | 'en' }),
          )}
          <button type="button" @click=${() => act.set({ showsHelp: true })}>${words.help}</button>
        </div>
      </div>
      <div class="bar">${tabsView(view)} ${searchView(view)}</div>
      ${state.said === '' ? nothing : html`<p class="said" aria-hidden="true">${state.said}</p>`}
    </header>
  `;
}

function choiceOf(
  label: string,
  value: string,
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  set: (value: string) => void,
): TemplateResult {
  return html`<label class="choice"
    ><span class="unseen">${label}</span
    ><select .value=${live(value)} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${values.map((one) => html`<option value=${one} ?selected=${one === value}>${names[one]}</option>`)}
    </select></label
  >`;
}

function tabsView({ state, words, act }: View): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tab = TABS[(TABS.indexOf(state.tab) + step + TABS.length) % TABS.length];
    if (step === 0 || tab === undefined) return;
    act.set({ tab });
    document.getElementById(`tab-${tab}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${words.views} @keydown=${onKey}>
    ${TABS.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          aria-selected=${tab === state.tab ? 'true' : 'false'}
          aria-controls="panel"
          tabindex=${tab === state.tab ? 0 : -1}
          @click=${() => act.set({ tab })}
        >
          ${words.tabs[tab]}
        </button>`,
    )}
  </div>`;
}

function searchView({ state, words, act }: View): TemplateResult {
  const onInput = (event: Event): void => act.set({ query: (event.target as HTMLInputElement).value });
  return html`<label class="search"
    ><span>${words.search}</span
    ><input id="search" type="search" placeholder=${words.searchHint} .value=${live(state.query)} @input=${onInput}
  /></label>`;
}

function helpView({ state, words, act }: View): TemplateResult {
  const close = (): void => act.set({ showsHelp: false });
  const onKeys = (event: Event): void => act.set({ keysAreOn: (event.target as HTMLInputElement).checked });
  return html`<dialog id="help" aria-labelledby="help-title" @close=${close}>
    <h2 id="help-title">${words.help}</h2>
    <dl class="keys">
      ${words.keys.map(
        ([key, meaning]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
    <p>
      <label><input type="checkbox" .checked=${live(state.keysAreOn)} @change=${onKeys} /> ${words.keysOn}</label>
    </p>
    <p>${words.kept}</p>
    <button type="button" @click=${close}>${words.close}</button>
  </dialog>`;
}
