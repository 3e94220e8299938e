/** Kinds of rule that say what a figure means: its canonical metric, its subject field. */
import { z } from 'zod';
import { DIMENSIONS, TOPICS } from './codes.ts';
import { common, phrases } from './kind-parts.ts';

/** An indicator of the table's `metric` column: 城镇新增就业, 求人倍率, 提供岗位数. */
export const metricRule = z.strictObject({
  ...common,
  kind: z.literal('metric'),
  metric: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .describe('Code in the metric column.'),
  zh: z.string(),
  en: z.string(),
  group: z.string(),
  topic: z.enum(TOPICS).default('employment'),
  dimension: z.enum(DIMENSIONS).describe('What is counted; decides which units the figure may have.'),
  flow_stock: z.enum(['flow', 'stock']),
  accumulation: z
    .enum(['ytd', 'period', 'event', 'point'])
    .describe('ytd resets on 1 January; event is one campaign; point is at a date.'),
  tier: z.enum(['official', 'administrative', 'activity']),
  measures: z
    .array(z.enum(['level', 'share', 'ratio']))
    .min(1)
    .default(['level']),
  words: phrases.describe('Names of the metric: in the entity, over entity and predicate, or in the clause.'),
  entity_any: phrases.optional().describe('With the other *_any lists: each list given must hit.'),
  predicate_any: phrases.optional(),
  base_any: phrases.optional(),
  per_any: phrases.optional(),
  context_any: phrases.optional().describe('Somewhere in the sentence or the title.'),
  predicates: phrases.optional().describe('Typical verbs; they settle a tie.'),
  not_words: phrases.optional().describe('Block the metric where one stands in entity or predicate.'),
  plausible: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe('Smallest and largest level in base units that is believed without a warning.'),
});

/** Words that tell whether a figure is about work and pay (岗位, 工资) or about something else (校舍, 床位). */
export const topicRule = z.strictObject({ ...common, kind: z.literal('topic'), topic: z.enum(TOPICS), words: phrases });
