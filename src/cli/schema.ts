/** `zhibiao schema table | rules | config`. */
import { nearest } from '../rules/nearest.ts';
import { CODE, type Io, unknownName } from './io.ts';
import { SCHEMA_FILES, type SchemaName, schemaText } from './schemas.ts';
import { RULE_WORDS } from './words-rules.ts';

const NAMES = Object.keys(SCHEMA_FILES);

/** Prints the JSON Schema of the table, of rule packs or of the configuration. 2 for another name. */
export function runSchema(what: string, io: Io): number {
  if (NAMES.includes(what)) {
    io.out(schemaText(what as SchemaName));
    return CODE.fine;
  }
  return unknownName(RULE_WORDS[io.language].noSchema(what, NAMES.join(', ')), nearest(what, NAMES), io);
}
