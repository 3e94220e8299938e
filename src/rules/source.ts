/** YAML that people write, kept with the place of every value; the one home of the YAML parser for packs and configuration. */
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { codeFrame } from './code-frame.ts';
import type { FileProblem } from './file-problem.ts';

/** A YAML text and where its values stand. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly counter: LineCounter;
  readonly root: Node | null;
}

export type Path = readonly (string | number)[];

export interface ReadYaml {
  readonly source: Source;
  /** Plain data; undefined where the YAML is broken. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
}

const ALIASES_AT_MOST = 100;

/** Reads one YAML document. Dates and the like stay text; `file` is only named in messages. */
export function readYaml(text: string, file: string): ReadYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', merge: false, uniqueKeys: true });
  const source: Source = { file, text, counter, root: document.contents };
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problemAt(source, 'yaml_syntax', error.pos[0], { detail: firstLine(error.message) }),
  );
  if (problems.length > 0) return { source, value: undefined, problems };
  try {
    return { source, value: document.toJS({ maxAliasCount: ALIASES_AT_MOST }), problems };
  } catch (error) {
    const detail = firstLine((error as Error).message);
    return { source, value: undefined, problems: [problemAt(source, 'yaml_syntax', 0, { detail })] };
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

/** A problem at an offset of the text, with its code frame. */
export function problemAt(
  source: Source,
  code: FileProblem['code'],
  offset: number,
  about: FileProblem['about'],
): FileProblem {
  const { line, col } = source.counter.linePos(offset);
  return { code, file: source.file, line, column: col, frame: codeFrame(source.text, line, col), about };
}

/** Where the value at `path` starts; of its nearest ancestor where it is absent. */
export function offsetOf(source: Source, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const range = (nodeAt(source.root, path.slice(0, length)) as Node | undefined)?.range;
    if (range != null) return range[0];
  }
  return 0;
}

/** The text of the value at `path` as written, with the spaces before it on its line. */
export function textOf(source: Source, path: Path): string {
  const range = (nodeAt(source.root, path) as Node | undefined)?.range;
  if (range == null) return '';
  const lineStart = source.text.lastIndexOf('\n', range[0] - 1) + 1;
  return source.text.slice(lineStart, range[1]);
}

/** Where the key itself stands in the map at `path`. */
export function offsetOfKey(source: Source, path: Path, key: string): number {
  const node = nodeAt(source.root, path);
  const pair = isMap(node)
    ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
    : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(source, path);
}

/** The keys of the map at `path`, as written. */
export function keysAt(source: Source, path: Path): string[] {
  const node = nodeAt(source.root, path);
  return isMap(node) ? node.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : '')) : [];
}

/** 1-based line of a top field; 0 where it is absent. */
export function lineOfKey(source: Source, key: string): number {
  return keysAt(source, []).includes(key) ? source.counter.linePos(offsetOfKey(source, [], key)).line : 0;
}

interface Holder {
  readonly items: unknown;
  readonly get: (key: unknown, keepScalar: boolean) => unknown;
}

function nodeAt(root: Node | null, path: Path): unknown {
  let node: unknown = root;
  for (const key of path) {
    node = (node as Holder | null | undefined)?.items === undefined ? undefined : (node as Holder).get(key, true);
  }
  return node;
}
