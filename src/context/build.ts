/** `npm run build`: compiles data/areas.tsv and data/areas-extra.tsv to dist/areas.json, which loads fast. */
import { readFileSync, writeFileSync } from 'node:fs';
import { compileAreas } from './compile.ts';

const read = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

writeFileSync(
  new URL('../areas.json', import.meta.url),
  `${JSON.stringify(compileAreas(read('areas.tsv'), read('areas-extra.tsv')))}\n`,
);
