/** Derivations of rows → the facts that the report page shows. */
import type { Span } from '../types.ts';
import type { Fact } from './report-model.ts';
import type { TraceNode } from './trace.ts';

/** The facts of one derivation, without its root, which is the row itself; `shown` finds raw places in the page. */
export function factsOf({ children }: TraceNode, shown: (raw: Span) => Span | null): Fact[] {
  return children.map((node) => {
    const { label, value, words, basis, rules, lost, place } = node;
    return { label, value, words, basis, rules, lost, at: place && shown(place), parts: factsOf(node, shown) };
  });
}
