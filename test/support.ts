import { readdirSync, readFileSync } from 'node:fs';
import { createExtractor, type Extraction } from '../src/pipeline.ts';
import type { Pack } from '../src/rules/kinds.ts';
import { parsePack } from '../src/rules/load.ts';
import type { Format, Observation } from '../src/types.ts';

/** Everything one text gives; `dist/rules.json` must be built. */
export function extracted(source: string, format: Format = 'text', date?: string): Extraction {
  const metadata = date === undefined ? {} : { date };
  return createExtractor().extract({ sourceFile: 'case.txt', docId: '', format, source, metadata, problems: [] });
}

export function rowsOf(source: string, format: Format = 'text'): readonly Observation[] {
  return extracted(source, format).rows;
}

/** The shipped packs, parsed from their files. */
export function shippedPacks(): Pack[] {
  const folder = new URL('../rules/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  return names
    .sort()
    .flatMap((name) => parsePack(readFileSync(new URL(name, folder), 'utf8'), `rules/${name}`).pack ?? []);
}
