/** Pages of a long list: only one of them is drawn. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { View } from './view.ts';

export interface Paging {
  readonly page: number;
  readonly size: number;
  readonly count: number;
  readonly label: string;
}

/** The page that can be shown: never behind the last. */
export function pageWithin({ page, size, count }: Omit<Paging, 'label'>): number {
  return Math.max(0, Math.min(page, Math.ceil(count / size) - 1));
}

/** Buttons for the pages, nothing where one is enough. */
export function pager({ words }: View, paging: Paging, go: (page: number) => void): TemplateResult | typeof nothing {
  const { size, count, label } = paging;
  if (count <= size) return nothing;
  const page = pageWithin(paging);
  const last = Math.ceil(count / size) - 1;
  return html`<nav class="pager" aria-label=${label}>
    <button type="button" ?disabled=${page === 0} @click=${() => go(page - 1)}>‹ ${words.previous}</button>
    <span>${words.pages(page * size + 1, Math.min(count, (page + 1) * size), count)}</span>
    <button type="button" ?disabled=${page === last} @click=${() => go(page + 1)}>${words.next} ›</button>
  </nav>`;
}
