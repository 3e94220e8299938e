import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Metadata } from '../types.ts';
import { emptyStream, pushSlice, type Stream } from './stream.ts';

export interface FrontMatter {
  readonly metadata: Metadata;
  /** The title's characters with their places in the source. */
  readonly title: Stream;
  /** Where the body starts. */
  readonly end: number;
  /** True where the YAML could not be parsed and was read line by line. */
  readonly broken: boolean;
}

const NONE: FrontMatter = { metadata: {}, title: emptyStream(), end: 0, broken: false };
const OPENING = /^\s*---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*$/m;

/** `---` … `---` at the head of a file, blank lines before it allowed; `---js` is none and never runs. */
export function readFrontMatter(source: string): FrontMatter {
  const opening = OPENING.exec(source);
  if (opening === null) return NONE;
  const start = opening[0].length;
  const closing = CLOSING.exec(source.slice(start));
  if (closing === null) return NONE;
  const yaml = source.slice(start, start + closing.index);
  const end = start + closing.index + closing[0].length;
  return { ...(fromYaml(yaml, source, start) ?? lineWise(yaml, source, start)), end };
}

type Read = Pick<FrontMatter, 'metadata' | 'title' | 'broken'>;

function fromYaml(yaml: string, source: string, offset: number): Read | null {
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), schema: 'core', merge: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const field = (name: string): string | undefined => {
    const value = document.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const node = document.get('title', true);
  const range = isScalar(node) ? node.range : null;
  const title =
    range == null ? emptyStream() : located(source, field('title') ?? '', offset + range[0], offset + range[1]);
  return { metadata: metadataOf(field), title, broken: false };
}

function metadataOf(field: (name: string) => string | undefined): Metadata {
  const date = field('date') ?? field('published') ?? field('pubdate');
  const publisher = field('source') ?? field('author') ?? field('publisher');
  const url = field('url') ?? field('link');
  const title = field('title');
  return { ...(title && { title }), ...(date && { date }), ...(publisher && { publisher }), ...(url && { url }) };
}

/** The characters of a value in the source between two offsets; escapes are passed over. */
function located(source: string, value: string, start: number, end: number): Stream {
  const stream = emptyStream();
  let at = start;
  for (const char of value.split('')) {
    const found = source.indexOf(char, at);
    if (found < 0 || found >= end) continue;
    pushSlice(stream, char, found);
    at = found + 1;
  }
  return stream;
}

/** Unquoted titles with a colon are no YAML: `key: value` line by line. */
function lineWise(yaml: string, source: string, offset: number): Read {
  const fields = new Map<string, { value: string; start: number }>();
  let at = 0;
  for (const line of yaml.split('\n')) {
    const hit = /^([A-Za-z_]+)\s*:\s*(.*?)\s*$/.exec(line);
    if (hit !== null) fields.set(hit[1] ?? '', { value: (hit[2] ?? '').replace(/^(['"])(.*)\1$/, '$2'), start: at });
    at += line.length + 1;
  }
  const title = fields.get('title');
  const stream =
    title === undefined
      ? emptyStream()
      : located(source, title.value, offset + title.start + 'title'.length, offset + title.start + yaml.length);
  return { metadata: metadataOf((name) => fields.get(name)?.value), title: stream, broken: true };
}
