/** The articles: their list, and the text of the open one with every figure at its place. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReportArticle } from '../report-model.ts';
import { plain } from '../signs.ts';
import { rowsOf } from './model.ts';
import { type Block, blocksOf, type Piece, partsOf } from './pieces.ts';
import { approxSign, type Shown, textOf, type View } from './view.ts';
import { pager, pageWithin } from './view-pager.ts';

const LIST_PAGE = 50;

/** The list of articles with the number of their shown figures. */
export function articleList(view: View): TemplateResult {
  const { model, state, words, listed, act } = view;
  const counts = new Map<number, number>();
  for (const row of view.shown) {
    const article = model.articleOf[row] ?? 0;
    counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  const page = pageWithin({ page: state.listPage, size: LIST_PAGE, count: listed.length });
  const paging = { page, size: LIST_PAGE, count: listed.length, label: words.articleList };
  return html`<details class="box list" ?open=${matchMedia('(min-width: 60rem)').matches}>
    <summary><h2>${words.articleList} (${listed.length})</h2></summary>
    <ol start=${page * LIST_PAGE + 1}>
      ${listed.slice(page * LIST_PAGE, (page + 1) * LIST_PAGE).map((index) => listItem(view, index, counts.get(index) ?? 0))}
    </ol>
    ${pager(view, paging, (listPage) => act.set({ listPage }))}
  </details>`;
}

function listItem({ model, state, words, act }: View, index: number, count: number): TemplateResult {
  const { title = '', file = '' } = model.articles[index] ?? {};
  return html`<li>
    <button
      type="button"
      aria-current=${index === state.article ? 'true' : 'false'}
      title=${plain(file)}
      @click=${() => act.set({ article: index, part: 0, row: null })}
    >
      <span>${plain(title) || words.untitled}</span> <small>${words.figures(count)}</small>
    </button>
  </li>`;
}

/** The open article. */
export function articleView(view: View): Shown {
  const { model, state, words, act } = view;
  const article = model.articles[state.article];
  if (article === undefined) return words.nothing;
  const parts = partsOf(article);
  const part = parts[state.part] ?? { start: 0, end: article.text.length };
  const paging = { page: state.part, size: 1, count: parts.length, label: words.part(state.part + 1, parts.length) };
  const turn = (to: number): void => act.set({ part: to, row: null });
  return html`<article>
    ${articleHead(view, article)} ${legend(view)}
    ${pager(view, paging, turn)}
    <div class="text" lang="zh-CN">
      ${blocksOf(article, part).map((block) => (isTitle(article, block) ? nothing : blockView(view, block)))}
    </div>
    ${pager(view, paging, turn)} ${unplacedView(view, article)} ${refusedView(view, article, part)}
  </article>`;
}

/** The title stands above the text; its line is left out where it holds no figure. */
function isTitle({ title }: ReportArticle, { at, pieces }: Block): boolean {
  const [first] = pieces;
  return at === 0 && pieces.length === 1 && first?.kind === 'text' && first.text.trim() === title.trim();
}

function blockView(view: View, { at, pieces }: Block): TemplateResult {
  return html`<p dir="ltr" data-at=${at}>${pieces.map((piece) => pieceView(view, piece))}</p>`;
}

function articleHead({ words }: View, article: ReportArticle): TemplateResult {
  const about = [article.date, article.publisher, article.file, article.docId].filter(Boolean).map(plain);
  const isLink = /^https?:\/\//i.test(article.url);
  return html`<h2 class="title" lang="zh-CN">${plain(article.title) || words.untitled}</h2>
    <p class="about">
      ${about.join(' · ')} · ${words.figures(rowsOf(article).length)}
      ${isLink ? html` · <a href=${article.url} rel="noreferrer noopener">${words.source}</a>` : nothing}
    </p>
    ${article.isExcerpt ? html`<p class="hint">${words.excerpt}</p>` : nothing}`;
}

function legend({ state, words, act }: View): TemplateResult {
  const onChange = (event: Event): void => act.set({ showsRefused: (event.target as HTMLInputElement).checked });
  return html`<p class="legend" aria-label=${words.legend} role="group">
    ${Object.entries(words.classes).map(([key, word]) => html`<span class="figure ${key}">${word}</span> `)}
    <span class="figure other" data-approx="≈">${words.approximate}</span>
    <span class="said-words">${words.evidence}</span>
    <label><input type="checkbox" .checked=${state.showsRefused} @change=${onChange} />
      <span class="refused">${words.refusedLegend}</span></label>
  </p>`;
}

function pieceView(view: View, piece: Piece): Shown | readonly Shown[] {
  if (piece.kind === 'text') return textOf(piece.text);
  if (piece.kind === 'figure') return figureView(view, piece.mark.row, piece.text);
  if (!view.state.showsRefused) return textOf(piece.text);
  const reason = view.words.refused(view.words.code(piece.mark.reason));
  return html`<span class="refused" title=${reason}>${textOf(piece.text)}</span>`;
}

/** One figure: its text is the quote and nothing else. */
function figureView({ model, state, words, shown, act }: View, index: number, text: string): TemplateResult {
  const row = model.rows[index];
  if (row === undefined) return html`${textOf(text)}`;
  const unitClass = model.data.unitClasses[row.unit_code ?? ''] ?? 'other';
  const sign = approxSign(row);
  const verdict = state.reviews.get(row.record_id)?.verdict ?? '';
  const isOut = shown.length < model.rows.length && !shownSet(shown).has(index);
  const about = [plain(text), words.classes[unitClass], sign === '' ? '' : words.approximate, words.code(verdict)];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act.choose(index);
  };
  // One line: spaces in it would become part of the text.
  return html`<mark class="figure ${unitClass} ${verdict} ${isOut ? 'is-out' : ''}" role="button" tabindex="0" data-row=${index} data-approx=${sign || nothing} aria-current=${index === state.row ? 'true' : 'false'} aria-label=${about.filter(Boolean).join(', ')} @click=${() => act.choose(index)} @keydown=${onKey}>${textOf(text)}</mark>`;
}

let set: { readonly of: readonly number[]; readonly rows: ReadonlySet<number> } = { of: [], rows: new Set() };

function shownSet(shown: readonly number[]): ReadonlySet<number> {
  if (set.of !== shown) set = { of: shown, rows: new Set(shown) };
  return set.rows;
}

function unplacedView({ model, words, act }: View, { unplaced }: ReportArticle): Shown | typeof nothing {
  if (unplaced.length === 0) return nothing;
  return html`<section class="hint">
    <p>${words.unplaced}</p>
    ${unplaced.map(
      (row) =>
        html`<button type="button" @click=${() => act.choose(row)}>${plain(model.rows[row]?.quote ?? '')}</button> `,
    )}
  </section>`;
}

/** Rows of the list below the text; the marks in the text say the reason too. */
const REFUSED_AT_MOST = 200;

function refusedView(
  { words, state }: View,
  { refused, text }: ReportArticle,
  part: { readonly start: number; readonly end: number },
): Shown | typeof nothing {
  const here = refused.filter(({ start }) => start >= part.start && start < part.end).slice(0, REFUSED_AT_MOST);
  if (here.length === 0 || !state.showsRefused) return nothing;
  return html`<details class="refusals">
    <summary>${words.refusedLegend} (${here.length})</summary>
    <ul>
      ${here.map(
        ({ start, end, reason, rule }) =>
          html`<li>
            <span class="refused">${textOf(text.slice(start, end))}</span> ${words.code(reason)}
            ${rule === null ? nothing : html`<small>${rule}</small>`}
          </li>`,
      )}
    </ul>
  </details>`;
}
