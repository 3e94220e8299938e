/** What a gold file must look like; what is not named here may stand in it and is left alone. */
import { z } from 'zod';
import { columnInfo } from '../table/column-info.ts';
import type { ColumnName } from '../table/columns.ts';

const places = { raw_start: z.int().min(0), raw_end: z.int().min(1) };

function hasLength({ raw_start: start, raw_end: end }: { raw_start: number; raw_end: number }): boolean {
  return end > start;
}

const LENGTH = { path: ['raw_end'], error: '> raw_start' };

function code(column: ColumnName): z.ZodType {
  const values = columnInfo(column).values ?? [];
  return z.enum(values as [string, ...string[]]);
}

const number = z.number().nullable();
const text = z.string().nullable();
const day = z.union([z.iso.date({ error: 'YYYY-MM-DD' }), z.null()]);

/** The columns of the table that a figure may state. */
const FIELDS: Readonly<Record<string, z.ZodType>> = {
  value: number,
  lower: number,
  upper: number,
  bounds: text,
  approx: code('approx'),
  unit_code: z.string(),
  entity: text,
  entity_head: text,
  predicate: text,
  predicate_head: text,
  measure_kind: code('measure_kind'),
  status: code('status'),
  organisation: text,
  ref_area: text,
  period_start: day,
  period_end: day,
  period_type: z.string(),
  cumulative: z.boolean(),
  subset_of: text,
  metric: text,
  per: text,
  base: text,
  comparison: text,
  topic: z.string(),
};

/** `entity_alt` and the like: other right answers, of the same type. */
const OTHERS = Object.entries({ ...FIELDS, bounds: z.tuple([number, number]) }).map(([field, type]) => {
  return [`${field}_alt`, z.array(type).optional()] as const;
});

const OPTIONAL = Object.entries(FIELDS).map(([field, type]) => [field, type.optional()] as const);

const figureSchema = z
  .looseObject({
    id: z.string().min(1),
    quote: z.string().min(1),
    ...places,
    optional: z.boolean().optional(),
    ...Object.fromEntries([...OPTIONAL, ...OTHERS]),
  })
  .refine(hasLength, LENGTH);

const nonFigureSchema = z.looseObject({ class: z.string(), ...places }).refine(hasLength, LENGTH);

export const goldSchema = z.looseObject({
  documents: z
    .array(
      z.looseObject({
        file: z.string().min(1),
        doc_id: z.string().optional(),
        figures: z.array(figureSchema),
        non_figures: z.array(nonFigureSchema).optional(),
      }),
    )
    .min(1),
});
