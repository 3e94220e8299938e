/** The options of extract, with the configuration below them, checked before anything is read. */
import { extname, resolve } from 'node:path';
import { type ColumnName, columnsFor, FULL } from '../table/columns.ts';
import { FILE_FORMATS, type FileFormat, type Format, fileFormatOfName, formatOfName } from '../table/formats.ts';
import { isStreamed, STREAMED } from '../table/frame.ts';
import { checkedEncoding, USUAL_ENCODINGS } from '../text/encodings.ts';
import { parseSize } from '../text/size.ts';
import { loadConfig } from './config-file.ts';
import { type Flags, mergeConfig, type Settings } from './config-merge.ts';
import { type Io, writeProblems } from './io.ts';
import { parseShard, type Shard } from './run/shard.ts';
import { UsageError } from './usage-error.ts';
import { WORDS } from './words.ts';

/** What the user typed; absent where nothing was. */
export interface ExtractFlags {
  readonly format?: string;
  readonly output?: string;
  readonly columns?: string;
  readonly header?: 'keys' | 'zh';
  readonly layout?: 'plain' | 'sdmx';
  readonly bom?: boolean;
  readonly rawCells?: boolean;
  readonly datapackage?: boolean;
  readonly date?: string;
  readonly area?: string;
  readonly organisation?: string;
  readonly topic?: Settings['topic'];
  readonly minConfidence?: string;
  readonly corrections?: string;
  readonly dedupe?: boolean;
  readonly rules?: readonly string[];
  readonly segmenter?: Settings['segmenter'];
  readonly jobs?: string;
  readonly timeout?: string;
  readonly cache?: string;
  readonly resume?: boolean;
  readonly shard?: string;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly ignoreFile?: string;
  readonly ignore?: boolean;
  readonly hidden?: boolean;
  readonly maxSize?: string;
  readonly encoding?: string;
  readonly strict?: boolean;
  readonly issues?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: string;
  readonly progress?: boolean;
  readonly config?: string | boolean;
}

export interface ExtractSettings {
  readonly flags: ExtractFlags;
  readonly values: Settings;
  readonly format: Format | FileFormat;
  readonly columns: readonly ColumnName[];
  readonly shard: Shard | null;
}

/** Throws a UsageError for the first option that does not fit; null where the configuration has mistakes (all shown). */
export async function extractSettings(
  flags: ExtractFlags,
  io: Io,
  isTerminal: boolean,
): Promise<ExtractSettings | null> {
  const typed = typedFlags(flags, io);
  const path = typeof flags.config === 'string' ? flags.config : null;
  const loaded =
    flags.config === false ? { path: null, config: {}, lines: {}, problems: [] } : await loadConfig(io.cwd, path);
  if (loaded.problems.length > 0) {
    writeProblems(loaded.problems, io.err, io);
    return null;
  }
  const { values } = mergeConfig(typed, loaded);
  const format = formatOf(values.format, flags.output, isTerminal);
  checkTogether(format, flags, io);
  return { flags, values, format, columns: await checkedColumns(values.columns, io), shard: shardOf(flags.shard, io) };
}

/** `2/5`. */
function shardOf(text: string | undefined, io: Io): Shard | null {
  if (text === undefined) return null;
  const shard = parseShard(text);
  if (shard === null) throw new UsageError(WORDS[io.language].badShard(text));
  return shard;
}

const AREA = /^(CN|\d{6})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function typedFlags(flags: ExtractFlags, io: Io): Flags {
  const words = WORDS[io.language];
  const { date, area, format, segmenter, topic, columns, organisation, rules, include, exclude } = flags;
  if (date !== undefined && (!DAY.test(date) || Number.isNaN(Date.parse(date))))
    throw new UsageError(words.badDate(date));
  if (area !== undefined && !AREA.test(area)) throw new UsageError(words.badArea(area));
  return {
    ...{ date, area, columns, organisation, rules, include, exclude, format, segmenter, topic },
    minConfidence: numberIn('--min-confidence', flags.minConfidence, [0, 1], io),
    jobs: wholeIn('--jobs', flags.jobs, [1, 1024], io),
    timeout: numberIn('--timeout', flags.timeout, [0.001, 86_400], io),
    cache: flags.cache === undefined ? undefined : resolve(io.cwd, flags.cache),
    maxSize: sizeOf(flags.maxSize, io),
    encoding: encodingOf(flags.encoding, io),
  };
}

function numberIn(
  name: string,
  text: string | undefined,
  range: readonly [number, number],
  io: Io,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value >= range[0] && value <= range[1]) return value;
  throw new UsageError(WORDS[io.language].badNumber(name, text));
}

function wholeIn(...asked: Parameters<typeof numberIn>): number | undefined {
  const value = numberIn(...asked);
  if (value === undefined || Number.isInteger(value)) return value;
  throw new UsageError(WORDS[asked[3].language].badNumber(asked[0], asked[1] ?? ''));
}

function sizeOf(text: string | undefined, io: Io): number | undefined {
  if (text === undefined) return undefined;
  const size = parseSize(text);
  if (size === null) throw new UsageError(WORDS[io.language].badSize(text));
  return size;
}

function encodingOf(label: string | undefined, io: Io): string | undefined {
  if (label === undefined || label === 'auto') return label;
  try {
    return checkedEncoding(label) ?? undefined;
  } catch {
    throw new UsageError(WORDS[io.language].badEncoding(label, USUAL_ENCODINGS.join(', ')));
  }
}

function formatOf(asked: string | null, output: string | undefined, isTerminal: boolean): Format | FileFormat {
  const named = output === undefined ? undefined : (formatOfName(output) ?? fileFormatOfName(output));
  const known = extname(output ?? '') === '' ? undefined : named;
  const fallback = isTerminal && output === undefined ? 'table' : 'csv';
  return ((asked as Format | FileFormat | null) ?? known ?? fallback) as Format | FileFormat;
}

/** Options that only some formats take. */
function checkTogether(format: string, flags: ExtractFlags, io: Io): void {
  const words = WORDS[io.language];
  const isFile = (FILE_FORMATS as readonly string[]).includes(format);
  if (isFile && flags.output === undefined) throw new UsageError(words.needsFile(format));
  if (flags.layout === 'sdmx' && format !== 'csv' && format !== 'tsv')
    throw new UsageError(words.onlyFor('--layout sdmx', 'csv, tsv'));
  if (flags.datapackage === true && (format !== 'csv' || flags.output === undefined))
    throw new UsageError(words.onlyFor('--datapackage', '-o FILE.csv'));
  for (const name of ['resume', 'shard'] as const)
    if (flags[name] !== undefined && (!isStreamed(format) || flags.output === undefined || flags.dedupe === true))
      throw new UsageError(words.onlyFor(`--${name}`, `-o FILE (${STREAMED.join(', ')}; no --dedupe)`));
}

async function checkedColumns(asked: string, io: Io): Promise<readonly ColumnName[]> {
  try {
    return columnsFor(asked);
  } catch (error) {
    const names = (error as Error).message;
    const { nearest } = await import('../rules/nearest.ts');
    throw new UsageError(WORDS[io.language].badColumns(names, nearest(names.split(',')[0] ?? '', [...FULL])));
  }
}
