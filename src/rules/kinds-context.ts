/** Kinds of rule for what stands around a figure: periods. */
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
      'half',
      'quarter',
      'quarter_sign',
      'month',
      'month_sign',
      'months_sign',
      'month_close',
      'day',
      'day_sign',
      'days',
      'dateline',
      'whole',
      'close',
      'open',
      'front',
      'before',
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
      'none',
    ])
    .describe(
      'year 今年, year_sign 年, close 末, as_of 截至, since 以来, to 至, now 截至目前, versus 比, none: no period.',
    ),
  value: z.number().int().optional().describe('去年 is -1, 下半年 is 2, 上月 is -1.'),
  from: z.iso.date().optional().describe('For named spans: first day.'),
  to: z.iso.date().optional().describe('For named spans: last day.'),
  type: z.enum(['to_date', 'during']).optional(),
  words: phrases,
});
