/** Whether the words of a figure tell what there is rather than what happened (G-60, C-1). */
import type { Figure } from '../extract/figure.ts';
import type { Knowledge } from '../extract/knowledge.ts';
import { containsOne } from '../extract/mask.ts';
import { longestAt } from '../rules/lexicon.ts';

/** `named`: 参保人数, 结存, 总量; `still`: no verb of doing (达463家, 高技能人才4.9万人); null: something was done. */
export type StockSign = 'named' | 'still' | null;

/** What the entity, also one put together from a list (分别为), and the predicate say. */
export function stockOf(figure: Figure, knowledge: Knowledge): StockSign {
  const { entity, predicate, stock } = figure;
  if (stock || containsOne(knowledge.stocks, entity.wording ?? '')) return 'named';
  if (figure.cumulative || figure.done) return null;
  return predicate.span === null || isStill(predicate.head, knowledge) ? 'still' : null;
}

/** 最低标准|达到|160元: what is set holds from a day on and does not count up; 累计发放…额度 does. */
export function namesNorm({ entity, cumulative, done }: Figure, { norms }: Knowledge): boolean {
  return !cumulative && !done && containsOne(norms, entity.wording ?? '');
}

const STILL = new Set(['be', 'share', 'up_to', 'down_to']);

function isStill(verb: string, { words }: Knowledge): boolean {
  const hit = longestAt(words.lexicon, verb, 0);
  return STILL.has(words.rules[hit?.rules[0] ?? -1]?.predicate?.sense ?? '');
}
