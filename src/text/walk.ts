/** One folder with all below it → its files, in the order of their names whatever the disk gives. */
import { extname, join } from 'node:path';
import type { Problem } from '../types.ts';
import type { Choice } from './choice.ts';
import { decode } from './decode.ts';
import { codeOf, type Disk, type Entry } from './disk.ts';
import { IGNORE_FILE, type IgnoreLayer, ignoreLayer, isIgnored } from './ignore.ts';
import { type FileKind, kindOf } from './kinds.ts';

export interface FoundFile {
  /** `-` for standard input. */
  readonly path: string;
  /** The path without links: what tells files apart. */
  readonly real: string;
  /** Relative to the root, with `/` on every system. */
  readonly name: string;
  readonly kind: FileKind | null;
  /** Read whatever its ending. */
  readonly asked: boolean;
}

export interface Terrain {
  readonly disk: Disk;
  readonly choice: Choice;
  /** Names that begin with a dot too. */
  readonly hidden: boolean;
  /** So many names deep at most. */
  readonly depth: number;
  /** Rules from outside; null: ignore files are not looked for. */
  readonly ignore: readonly IgnoreLayer[] | null;
}

export interface Harvest {
  /** A problem's file is relative to the root too, '' for the root itself. */
  readonly found: (FoundFile | Problem)[];
  /** Files passed over, by their ending or by what left them out. */
  readonly passed: Map<string, number>;
}

interface Folder {
  readonly path: string;
  /** '' or with `/` behind it. */
  readonly prefix: string;
  /** The real paths of this folder and those around it. */
  readonly reals: readonly string[];
  readonly layers: readonly IgnoreLayer[];
}

/** What leaves files out that are there. */
export const FILTERS = `--include/--exclude/${IGNORE_FILE}`;

/** Links to files and folders are followed, but never round in a circle. */
export async function walk(root: string, terrain: Terrain): Promise<Harvest> {
  const harvest: Harvest = { found: [], passed: new Map() };
  const reals = [await terrain.disk.real(root).catch(() => root)];
  await visit({ path: root, prefix: '', reals, layers: terrain.ignore ?? [] }, terrain, harvest);
  return harvest;
}

async function visit(folder: Folder, terrain: Terrain, harvest: Harvest): Promise<void> {
  const entries = await terrain.disk.list(folder.path).catch(codeOf);
  if (typeof entries === 'string') {
    harvest.found.push({ code: 'unreadable', file: folder.prefix, detail: entries });
    return;
  }
  const layers = await layersIn(folder, entries, terrain, harvest);
  for (const entry of entries.toSorted(byName)) {
    const skipped = entry.name === 'node_modules' || (entry.name.startsWith('.') && !terrain.hidden);
    if (!skipped) await take(entry, { ...folder, layers }, terrain, harvest);
  }
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** With the folder's own ignore file, where it has one. */
async function layersIn(
  { path, prefix, layers }: Folder,
  entries: readonly Entry[],
  { ignore, disk }: Terrain,
  { found }: Harvest,
): Promise<readonly IgnoreLayer[]> {
  if (ignore === null || !entries.some(({ name }) => name === IGNORE_FILE)) return layers;
  const bytes = await disk.read(join(path, IGNORE_FILE)).catch(codeOf);
  const decoded = typeof bytes === 'string' ? null : decode(bytes);
  if (decoded !== null && typeof decoded !== 'string') return [...layers, await ignoreLayer(decoded.text, prefix)];
  const problem = decoded === null ? { code: 'unreadable', detail: String(bytes) } : { code: decoded };
  found.push({ ...problem, file: prefix + IGNORE_FILE });
  return layers;
}

/** What an entry of a folder is, links followed. */
interface Place {
  readonly path: string;
  /** Relative to the root. */
  readonly name: string;
  readonly real: string;
  readonly kind: Entry['kind'];
  /** Why a link could not be followed; '' where it could. */
  readonly failure: string;
}

async function take(entry: Entry, folder: Folder, terrain: Terrain, harvest: Harvest): Promise<void> {
  const place = await placeOf(entry, folder, terrain.disk);
  const isFolder = place.kind === 'folder';
  if (terrain.choice.excludes(place.name) || isIgnored(folder.layers, place.name, isFolder)) count(harvest, FILTERS);
  else if (isFolder) await enter(place, folder, terrain, harvest);
  else if (place.kind !== 'other') takeFile(place, terrain.choice, harvest);
}

async function placeOf(entry: Entry, folder: Folder, disk: Disk): Promise<Place> {
  const path = join(folder.path, entry.name);
  const place = { path, name: folder.prefix + entry.name, real: join(folder.reals.at(-1) ?? '', entry.name) };
  if (entry.kind !== 'link') return { ...place, kind: entry.kind, failure: '' };
  const followed = await Promise.all([disk.about(path), disk.real(path)]).catch(codeOf);
  if (typeof followed === 'string') return { ...place, kind: 'link', failure: followed };
  const [{ kind }, real] = followed;
  return { ...place, real, kind, failure: '' };
}

async function enter({ path, name, real }: Place, folder: Folder, terrain: Terrain, harvest: Harvest): Promise<void> {
  if (name.split('/').length >= terrain.depth) return;
  const reals = [...folder.reals, real];
  if (folder.reals.includes(real)) harvest.found.push({ code: 'link_loop', file: name });
  else await visit({ path, prefix: `${name}/`, reals, layers: folder.layers }, terrain, harvest);
}

function takeFile({ path, name, real, failure }: Place, choice: Choice, harvest: Harvest): void {
  const wanted = choice.wants(name);
  const kind = kindOf(name);
  const asked = wanted === 'always';
  if (wanted === 'no') count(harvest, FILTERS);
  else if (failure !== '') harvest.found.push(linkProblem(name, failure));
  else if (kind !== null || asked || OWN_TABLE.test(name)) harvest.found.push({ path, real, name, kind, asked });
  else count(harvest, extname(name).toLowerCase() || name);
}

/** A table in a folder is looked at only to say that this tool wrote it. */
const OWN_TABLE = /\.csv$/i;

export function linkProblem(file: string, failure: string): Problem {
  const leadsNowhere = failure === 'ENOENT' || failure === 'ELOOP' || failure === 'ENOTDIR';
  return leadsNowhere ? { code: 'broken_link', file } : { code: 'unreadable', file, detail: failure };
}

function count({ passed }: Harvest, what: string): void {
  passed.set(what, (passed.get(what) ?? 0) + 1);
}
