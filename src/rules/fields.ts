/** The fields that every kind of rule shares. */
import { z } from 'zod';

/** Literal phrases; `(A|B)` one of, `(A)?` may be absent. */
export const phrases = z.array(z.string().min(1)).min(1);

const row = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .describe('Column names of the table with the values that the row must have.');

const example = z.strictObject({
  text: z.string().min(1).describe('A sentence in the manner of a real one, written for this rule.'),
  date: z.string().optional().describe('Publication date, where the text leans on one.'),
  rows: z
    .union([z.literal('none'), z.array(row).min(1)])
    .optional()
    .describe('The rows in which this rule takes part; none = it takes part in no row.'),
  refused: z
    .union([z.literal('none'), z.array(z.string())])
    .optional()
    .describe('For exclusion and frame rules: the numerals that this rule refuses.'),
  from: z.string().optional(),
});

/** Id, remarks and the sentences that show the rule at work. */
export const common = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  note: z.string().optional(),
  source: z.string().optional(),
  examples: z.array(example).min(2),
};
