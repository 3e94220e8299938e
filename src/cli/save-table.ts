/** Rows that were collected → the screen or a file; and what is written beside a table. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RunMetadata } from '../table/run-metadata.ts';
import { TABLE_VERSION } from '../table/schema.ts';
import { TABLE_WORDS } from '../table/table-words.ts';
import type { Format, TableOptions } from '../table/write.ts';
import { VERSION } from '../version.ts';
import type { ExtractRun } from './extract-run.ts';
import type { ExtractSettings } from './extract-settings.ts';
import { saveWhole } from './save.ts';
import { colorLevel, type Screen } from './screen.ts';

/** Writes a table that needs all its rows at once; the names of the files written, [] for the screen. */
export async function saveCollected(run: ExtractRun): Promise<string[]> {
  const { settings, notes, screen } = run;
  const { flags, format, columns } = settings;
  const { output } = flags;
  if (format === 'xlsx' || format === 'parquet') {
    await saveWhole(output ?? '', [await bytesOf(run)]);
    return [output ?? ''];
  }
  const { tablePieces } = await import('../table/write.ts');
  const pieces = tablePieces(notes.rows, format as Format, columns, lookOf(settings, screen));
  if (output === undefined) for (const piece of pieces) await (screen.outReady ?? screen.out)(piece);
  else await saveWhole(output, pieces);
  return flags.datapackage === true ? [output ?? '', await describeTable(run)] : [output ?? []].flat();
}

async function bytesOf(run: ExtractRun): Promise<Uint8Array> {
  const { notes, settings } = run;
  const { flags, format, columns } = settings;
  if (format === 'parquet')
    return (await import('../table/parquet.ts')).parquetOf(notes.rows, columns, metadataOf(run));
  const { xlsxOf } = await import('../table/xlsx.ts');
  const problems = notes.problems.map(({ problem }) => problem);
  return xlsxOf(notes.rows, columns, metadataOf(run), { header: flags.header ?? 'keys', problems });
}

/** Writes datapackage.json beside a CSV file that is in its place; returns its path. */
export async function describeTable(run: ExtractRun): Promise<string> {
  const { flags, columns } = run.settings;
  const output = flags.output ?? '';
  const { dataPackageOf } = await import('../table/datapackage.ts');
  const file = { name: basename(output), ...(await sumOf(output)), header: flags.header ?? 'keys' } as const;
  const beside = join(dirname(output), 'datapackage.json');
  await saveWhole(beside, [`${JSON.stringify(dataPackageOf(file, columns, metadataOf(run)), null, 2)}\n`]);
  return beside;
}

async function sumOf(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  const file = createReadStream(path);
  await pipeline(file, hash);
  return { sha256: hash.digest('hex'), bytes: file.bytesRead };
}

function metadataOf({ engine: { extractor }, settings, notes }: ExtractRun): RunMetadata {
  const { date, area, organisation, topic, minConfidence, columns } = settings.values;
  return {
    version: VERSION,
    table_version: TABLE_VERSION,
    rules_hash: extractor.rulesHash,
    segmenter: extractor.segmenter,
    options: { date, area, organisation, topic, minConfidence, columns },
    inputs: notes.inputs,
  };
}

/** A BOM by default only in a .csv file for Excel; a data package's readers stumble over it. */
export function lookOf({ flags, format }: ExtractSettings, screen: Screen): TableOptions {
  const bom = flags.bom ?? (flags.output !== undefined && format === 'csv' && flags.datapackage !== true);
  return {
    bom,
    rawCells: flags.rawCells ?? false,
    header: flags.header ?? 'keys',
    ...(flags.layout === 'sdmx' && { layout: 'sdmx' as const }),
    width: screen.width,
    words: TABLE_WORDS[screen.language],
    level: flags.output === undefined ? colorLevel(flags.color ?? 'auto', screen) : 0,
  };
}
