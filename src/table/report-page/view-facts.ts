/** The derivation of the chosen figure as a tree: each fact with its words, its rules, and what lost against it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Fact, ReportRow } from '../report-model.ts';
import { plain } from '../signs.ts';
import { metricText, type View } from './view.ts';

/** Nothing where the derivation is not known, as for tables. */
export function factsView(view: View, row: ReportRow, facts: readonly Fact[]): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  return html`<details class="facts" open>
    <summary>${view.words.fields.derivation}</summary>
    ${treeOf(view, row, facts)}
  </details>`;
}

function treeOf(view: View, row: ReportRow, facts: readonly Fact[]): TemplateResult {
  return html`<ul class="tree">${facts.map((fact) => factView(view, row, fact))}</ul>`;
}

function factView(view: View, row: ReportRow, fact: Fact): TemplateResult {
  const { words } = view;
  const { label, basis, rules, parts, lost } = fact;
  const value = valueText(view, row, fact);
  return html`<li data-fact=${label}>
    <span class="label">${words.facts[label] ?? label}</span>
    ${value === '' ? html`<span class="none">—</span>` : html`<b>${value}</b>`}${saidView(fact)}
    ${basis === '' ? nothing : html`<span class="basis">${words.bases[basis] ?? basis}</span>`}
    ${rules.map((rule) => html`<code>${rule}</code> `)}
    ${lost.length === 0 ? nothing : html`<ul class="lost">${lost.map((one) => lostView(view, one))}</ul>`}
    ${parts.length === 0 ? nothing : treeOf(view, row, parts)}
  </li>`;
}

function saidView({ words, value }: Fact): TemplateResult | typeof nothing {
  if (words === '' || words === value) return nothing;
  return html` <q lang="zh-CN">${plain(words.replace(/\s+/g, ' '))}</q>`;
}

function lostView({ words }: View, { what, why }: Fact['lost'][number]): TemplateResult {
  return html`<li><span aria-hidden="true">✗</span> <s lang="zh-CN">${plain(what)}</s> ${words.whys[why] ?? why}</li>`;
}

function valueText({ state, words }: View, row: ReportRow, { label, value }: Fact): string {
  if (label === 'metric' && value === row.metric) return metricText(row, state.language);
  return value
    .split(' ')
    .map((part) => plain(words.code(part)))
    .join(' ');
}
