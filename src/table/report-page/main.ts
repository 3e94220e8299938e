/** Starts the page: data in, state, drawing. */
import { render } from 'lit-html';
import { correctionsText, readCorrections } from '../corrections-file.ts';
import { type PackedReport, unpacked } from '../report-pack.ts';
import { placesOf, showEvidence } from './evidence.ts';
import { correctionsOf, fitted, reviewedCsv } from './exports.ts';
import { shownArticles, shownRows } from './filter.ts';
import { keepReviews, keptReviews, saveFile } from './keep.ts';
import { isField, obeyKey } from './keys.ts';
import { type Model, modelOf } from './model.ts';
import { partAt, partsOf } from './pieces.ts';
import { sorted } from './sort.ts';
import { initialState, neighbour, type State, type Tab, withReview } from './state.ts';
import type { Actions, View } from './view.ts';
import { pageView } from './view-page.ts';
import { TABLE_PAGE } from './view-table.ts';
import { WORDS } from './words.ts';

const root = document.getElementById('page') as HTMLElement;
const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PackedReport;
const model = modelOf(unpacked(data));
let state: State = { ...initialState(data.language), reviews: keptReviews(model) };
let lists = listsOf(model, state);

interface Lists {
  readonly shown: readonly number[];
  readonly listed: readonly number[];
}

function listsOf({ rows }: Model, now: State): Lists {
  const inPlace = shownRows(model, now.query, now.filters, now.reviews);
  const shown = now.tab === 'table' ? sorted(rows, inPlace, now.sort) : inPlace;
  return { shown, listed: shownArticles(model, inPlace, now.query, now.filters) };
}

/** Notes are searched and verdicts filtered, so that a review may change the lists. */
function changesLists(change: Partial<State>): boolean {
  const depends = ['query', 'filters', 'sort', 'tab'].some((key) => key in change);
  return depends || ('reviews' in change && (state.query !== '' || state.filters.verdict !== undefined));
}

function set(change: Partial<State>): void {
  const isNewSearch = 'query' in change || 'filters' in change;
  const before = state;
  state = { ...state, said: '', ...(isNewSearch && { tablePage: 0, listPage: 0 }), ...change };
  if ('tab' in change && change.tab !== before.tab) state = { ...state, tablePage: 0 };
  if (changesLists(change)) lists = listsOf(model, state);
  const [first] = lists.listed;
  if (isNewSearch && first !== undefined && !lists.listed.includes(state.article)) {
    state = { ...state, article: first, part: 0 };
  }
  draw();
}

function choose(row: number, tab: Tab = state.tab): void {
  const article = model.articleOf[row] ?? 0;
  const text = model.articles[article];
  const place = text?.marks.find((mark) => mark.row === row)?.start ?? 0;
  const part = text === undefined ? 0 : partAt(partsOf(text), place);
  set({ row, article, part, ...(tab !== state.tab && { tab }) });
  const at = lists.shown.indexOf(row);
  if (state.tab === 'table' && at >= 0) set({ tablePage: Math.floor(at / TABLE_PAGE) });
  state = { ...state, said: '' };
  const chosen = root.querySelector(`main [data-row="${row}"]`);
  chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const act: Actions = {
  set,
  choose,
  step: (step) => {
    const row = neighbour(lists.shown, state.row, step);
    if (row !== null) choose(row, state.tab === 'table' ? 'table' : 'articles');
  },
  review: (change) => {
    const row = state.row === null ? undefined : model.rows[state.row];
    if (row === undefined) return;
    const reviews = withReview(state.reviews, row.record_id, change);
    keepReviews(model, reviews);
    set({ reviews, said: 'verdict' in change ? saidOf(change.verdict ?? null) : '' });
  },
  exportTable: () => saveFile('zhibiao-reviewed.csv', 'text/csv', reviewedCsv(model, state.reviews)),
  exportCorrections: () => {
    const text = correctionsText(correctionsOf(model, state.reviews));
    saveFile('zhibiao-corrections.json', 'application/json', text);
  },
  openCorrections: async (file) => {
    const words = WORDS[state.language];
    const { corrections, faults } = readCorrections(await file.text());
    if (faults.some(({ code }) => code !== 'bad_correction')) return set({ said: words.notCorrections });
    const { reviews, unfit } = fitted(model, state.reviews, corrections);
    const names = unfit.map(({ record_id, quote }) => `${record_id} ${quote}`.trim());
    const bad = faults.flatMap((fault) => (fault.code === 'bad_correction' ? [fault.at] : []));
    keepReviews(model, reviews);
    const taken = words.opened(corrections.length - unfit.length, names);
    set({ reviews, said: bad.length === 0 ? taken : `${taken} ${words.badCorrections(bad)}` });
  },
};

function saidOf(verdict: 'accept' | 'doubt' | 'reject' | null): string {
  const words = WORDS[state.language];
  return verdict === null ? words.unreviewed : words.reviewed(words.verdicts[verdict]);
}

function draw(): void {
  const { language, theme, showsHelp } = state;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.theme = theme;
  document.title = WORDS[language].title;
  const view: View = { model, state, words: WORDS[language], ...lists, act };
  render(pageView(view), root);
  const isSeen = state.tab === 'articles' && state.row !== null;
  showEvidence(root, isSeen ? placesOf(model.data.facts[state.row ?? 0] ?? []) : []);
  const help = document.getElementById('help') as HTMLDialogElement;
  if (showsHelp && !help.open) help.showModal();
  if (!showsHelp && help.open) help.close();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isField(event.target)) {
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
    return;
  }
  if (state.keysAreOn && !state.showsHelp && obeyKey(event.key, state, act)) event.preventDefault();
});

draw();
