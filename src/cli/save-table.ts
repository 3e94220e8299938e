/** Rows → the screen, a pipe or a file, in the format asked for. */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { RunMetadata } from '../table/run-metadata.ts';
import { TABLE_WORDS } from '../table/table-words.ts';
import { type Format, type TableOptions, tablePieces } from '../table/write.ts';
import type { Observation, Problem } from '../types.ts';
import type { ExtractSettings } from './extract-settings.ts';
import { saveWhole } from './save.ts';
import { colorLevel, type Screen } from './screen.ts';

/** The table and what stands beside it. */
export interface Result {
  readonly rows: readonly Observation[];
  readonly problems: readonly Problem[];
  readonly meta: RunMetadata;
}

/** Writes the table; the names of the files written, [] for the screen. */
export async function saveTable(result: Result, settings: ExtractSettings, screen: Screen): Promise<string[]> {
  const { flags, format, columns } = settings;
  const { output } = flags;
  if (format === 'xlsx' || format === 'parquet') {
    await saveWhole(output ?? '', [await bytesOf(result, settings)]);
    return [output ?? ''];
  }
  const pieces = tablePieces(result.rows, format as Format, columns, look(settings, screen));
  if (output === undefined) {
    for (const piece of pieces) screen.out(piece);
    return [];
  }
  const hash = createHash('sha256');
  let bytes = 0;
  await saveWhole(
    output,
    watched(pieces, (piece) => {
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
    }),
  );
  if (flags.datapackage !== true) return [output];
  const { dataPackageOf } = await import('../table/datapackage.ts');
  const header = flags.header ?? 'keys';
  const described = dataPackageOf(
    { name: basename(output), sha256: hash.digest('hex'), bytes, header },
    columns,
    result.meta,
  );
  const beside = join(dirname(output), 'datapackage.json');
  await saveWhole(beside, [`${JSON.stringify(described, null, 2)}\n`]);
  return [output, beside];
}

function* watched(pieces: Iterable<string>, see: (piece: string) => void): Generator<string> {
  for (const piece of pieces) {
    see(piece);
    yield piece;
  }
}

async function bytesOf(
  { rows, problems, meta }: Result,
  { flags, format, columns }: ExtractSettings,
): Promise<Uint8Array> {
  if (format === 'parquet') return (await import('../table/parquet.ts')).parquetOf(rows, columns, meta);
  const { xlsxOf } = await import('../table/xlsx.ts');
  return xlsxOf(rows, columns, meta, { header: flags.header ?? 'keys', problems: [...problems] });
}

/** A BOM by default only in a .csv file for Excel; a data package's readers stumble over it. */
function look({ flags, format }: ExtractSettings, screen: Screen): TableOptions {
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
