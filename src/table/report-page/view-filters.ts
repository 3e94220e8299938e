/** The filters: one list of values for each facet, with the counts that the other filters leave. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { type Choice, choicesOf, FACETS, type Facet, type Filters } from './filter.ts';
import { metricText, type View, valueWord } from './view.ts';

/** Values that one list offers; the search finds the rest. */
const CHOICES = 300;

export function filtersView(view: View): TemplateResult {
  const { state, words, act } = view;
  const isSet = state.query !== '' || Object.keys(state.filters).length > 0;
  return html`<details class="box filters" ?open=${matchMedia('(min-width: 60rem)').matches}>
    <summary>
      <h2>${words.filters}${Object.keys(state.filters).length > 0 ? ` (${Object.keys(state.filters).length})` : ''}</h2>
    </summary>
    <div class="facets">${FACETS.map((facet) => facetView(view, facet))}</div>
    ${
      isSet
        ? html`<button type="button" data-clear @click=${() => act.set({ query: '', filters: {} })}>${words.clear}</button>`
        : nothing
    }
  </details>`;
}

function facetView(view: View, facet: Facet): TemplateResult {
  const { model, state, words, act } = view;
  const chosen = state.filters[facet];
  const choices = choicesOf(model, facet, state.query, state.filters, state.reviews).slice(0, CHOICES);
  const onChange = (event: Event): void => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    act.set({ filters: withFilter(state.filters, facet, choices[selectedIndex - 1]?.value) });
  };
  return html`<label
    ><span>${words.facets[facet]}</span
    ><select data-facet=${facet} class=${chosen === undefined ? '' : 'is-set'} @change=${onChange}>
      <option .selected=${chosen === undefined}>${words.any}</option>
      ${choices.map(
        (choice) => html`<option .selected=${choice.value === chosen}>${choiceText(view, facet, choice)}</option>`,
      )}
    </select></label
  >`;
}

function choiceText({ model, state, words }: View, facet: Facet, { value, count }: Choice): string {
  const row = facet === 'metric' ? model.rows.find(({ metric }) => metric === value) : undefined;
  const word = row === undefined ? valueWord(value, words) : metricText(row, state.language);
  return `${word} (${count})`;
}

function withFilter(filters: Filters, facet: Facet, value: string | undefined): Filters {
  const { [facet]: _, ...others } = filters;
  return value === undefined ? others : { ...others, [facet]: value };
}
