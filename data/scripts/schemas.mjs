// `npm run build`: writes the JSON Schemas that the package publishes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { SCHEMA_FILES, schemaText } from '../../dist/cli/schemas.js';

mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
for (const [name, file] of Object.entries(SCHEMA_FILES)) {
  writeFileSync(new URL(`../../${file}`, import.meta.url), schemaText(name));
}
