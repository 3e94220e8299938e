/** Tells figures of work, pay, training, social insurance and enterprises from all others (GDP, 校舍, 床位). */
import { everyPhrase } from '../rules/lexicon.ts';
import type { MetricClue } from './metric.ts';
import type { MetricTable, TopicRule } from './metric-table.ts';

const DEFAULT = 'employment';

export interface TopicHit {
  readonly topic: string;
  /** `pack/id` of the rule whose word told it, null where none did. */
  readonly rule: string | null;
}

/**
 * `employment` or `other`. The entity decides, then predicate, clause and sentence. In a name the last word
 * counts, since it is the head (医院|岗位 is about work, 企业|用地面积 is not); in a clause any word of work does.
 */
export function topicOf(clue: MetricClue, table: MetricTable): TopicHit {
  const rule =
    headTopic(clue.entity, table) ??
    headTopic(clue.entityHead, table) ??
    headTopic(clue.predicate, table) ??
    anyTopic(clue.clause, table) ??
    anyTopic(clue.sentence, table);
  return { topic: rule?.topic ?? DEFAULT, rule: rule?.name ?? null };
}

/** The rule of the word that ends last; of those that end together, of the longest. */
function headTopic(name: string, { topics }: MetricTable): TopicRule | null {
  let found: TopicRule | null = null;
  let last = 0;
  everyPhrase(topics.lexicon, name, (_start, end, [rule = -1]) => {
    if (end <= last) return;
    last = end;
    found = topics.rules[rule] ?? null;
  });
  return found;
}

function anyTopic(text: string, { topics }: MetricTable): TopicRule | null {
  let found: TopicRule | null = null;
  everyPhrase(topics.lexicon, text, (_start, _end, [rule = -1]) => {
    if (found?.topic !== DEFAULT) found = topics.rules[rule] ?? null;
  });
  return found;
}
