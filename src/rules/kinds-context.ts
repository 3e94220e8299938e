/** Kinds of rule for what stands around a figure: periods, bodies. */
import { z } from 'zod';
import { common, phrases } from './kind-parts.ts';

/** A word of the period grammar: 今年, 截至, 以来, 上半年, “十四五”. */
export const periodRule = z.strictObject({
  ...common,
  kind: z.literal('period'),
  role: z
    .enum([
      'year',
      'year_sign',
      'year_span',
      'year_close',
      'year_open',
      'year_before',
      'half',
      'quarter',
      'quarter_sign',
      'quarters_sign',
      'month',
      'month_sign',
      'months_sign',
      'month_close',
      'day',
      'day_sign',
      'tenth',
      'days',
      'event_day',
      'dateline',
      'whole',
      'close',
      'open',
      'front',
      'head',
      'before',
      'after',
      'ordinal',
      'as_of',
      'since',
      'to',
      'recent_span',
      'now',
      'during',
      'named',
      'vague',
      'same',
      'versus',
      'report',
      'carry',
      'carry_count',
      'list',
      'within',
      'done',
      'goal',
      'founding',
      'launch',
      'document',
      'none',
    ])
    .describe(
      'year 今年, year_sign 年, year_before 上年 (before the year told of), close 末, tenth 中旬, as_of 截至, since 以来, ' +
        'to 至, now 截至目前, event_day 当天, versus 比, goal 年度目标, founding 成立于 (no period), launch 启动的, none: no period.',
    ),
  value: z.number().int().optional().describe('去年 is -1, 下半年 is 2, 上月 is -1.'),
  from: z.iso.date().optional().describe('For named spans: first day.'),
  to: z.iso.date().optional().describe('For named spans: last day.'),
  type: z.enum(['to_date', 'during', 'unspecified']).optional(),
  words: phrases,
});

/** A word of the names of bodies and of whoever speaks: 人社局, 国务院, 我市, 各地. */
export const bodyRule = z.strictObject({
  ...common,
  kind: z.literal('body'),
  role: z
    .enum([
      'tail',
      'whole',
      'collective',
      'area_pronoun',
      'back_pronoun',
      'speaker',
      'event',
      'blocks',
      'opens',
      'says',
      'lead_in',
    ])
    .describe(
      'tail 人社局 after an area; whole 国务院; collective 各级人社部门; area_pronoun 我市; back_pronoun 当地, 该局; ' +
        'speaker 我们; event 专场招聘会 after a place; blocks: 与, 向 before a name make it no subject; opens: 在, 其中; ' +
        'says: 据…调查 around the name of whoever counted.',
    ),
  norm: z.string().optional().describe('Full name for organisation_norm: 人力资源和社会保障局.'),
  area: z.string().optional().describe('CN for national bodies; 310000 and the like for others with one seat.'),
  level: z.enum(['country', 'province', 'prefecture', 'county']).optional().describe('Of pronouns: 全省 is province.'),
  words: phrases,
});
