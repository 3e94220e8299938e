/** What the kinds of rule share: phrases, examples, the fields of every rule. */
import { z } from 'zod';

export const phrases = z.array(z.string().min(1)).min(1);

const row = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .describe('Column names of the table with the values that the row must have.');

/** A sentence that shows a rule at work, or where it must keep silent. */
export const exampleSchema = z.strictObject({
  text: z.string().min(1).describe('A sentence in the manner of a real one, written for this rule.'),
  date: z.string().optional().describe('Publication date, where the text leans on one.'),
  rows: z
    .union([z.literal('none'), z.array(row).min(1)])
    .optional()
    .describe('The rows in which this rule takes part; none = it takes part in no row.'),
  gives: z
    .array(row)
    .min(1)
    .optional()
    .describe('All rows of the text in order, for rules that work by keeping silent (去年同期 is no period).'),
  refused: z
    .union([z.literal('none'), z.array(z.string())])
    .optional()
    .describe('For exclusion and frame rules: the numerals that this rule refuses.'),
  from: z.string().optional(),
});

export const common = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  note: z.string().optional(),
  source: z.string().optional(),
  examples: z.array(exampleSchema).min(2),
};
