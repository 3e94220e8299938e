/** The JSON Schemas that are printed and published, by what they describe. */
import { z } from 'zod';
import { packSchema } from '../rules/kinds.ts';
import { tableSchema } from '../table/schema.ts';
import { configSchema } from './config-schema.ts';

export type SchemaName = 'table' | 'rules' | 'config';

/** Where the package publishes each schema, relative to its root. */
export const SCHEMA_FILES: Readonly<Record<SchemaName, string>> = {
  table: 'data/schema/table.schema.json',
  rules: 'rules/pack.schema.json',
  config: 'data/schema/config.schema.json',
};

const MAKERS: Readonly<Record<SchemaName, () => Record<string, unknown>>> = {
  table: tableSchema,
  rules: () => described('zhibiao rule pack', packSchema),
  config: () => described('zhibiao configuration', configSchema),
};

function described(title: string, schema: z.ZodType): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, ...rest };
}

/** The text of a schema, as printed and as published. */
export function schemaText(name: SchemaName): string {
  return `${JSON.stringify(MAKERS[name](), null, 2)}\n`;
}
