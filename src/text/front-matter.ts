import { createRequire } from 'node:module';
import type { Metadata } from '../types.ts';
import { emptyStream, newWriter, pushDecoded, type Stream, written } from './stream.ts';

export interface FrontMatter {
  readonly metadata: Metadata;
  /** The title's characters with their places in the source. */
  readonly title: Stream;
  /** Where the body starts. */
  readonly end: number;
  /** Why it could not be read as YAML; null where it could. */
  readonly fault: FrontMatterFault | null;
}

export interface FrontMatterFault {
  readonly offset: number;
  /** The fence that asks for another language (`---js`), else ''. */
  readonly detail: string;
}

/** Loaded for the first article with a head: many have none. */
const load = createRequire(import.meta.url);
let loaded: typeof import('yaml') | undefined;

function yamlLibrary(): typeof import('yaml') {
  loaded ??= load('yaml') as typeof import('yaml');
  return loaded;
}

const OPENING = /^\s*-{3,}([A-Za-z]*)[ \t]*\r?\n/;
const CLOSING = /^-{3,}[ \t]*$/m;
const KEY = /^"?([A-Za-z_][\w-]*)"?[ \t]*:(?:[ \t]|$)/m;
/** Hexo allows the head to start without a fence; then each of its lines must look like one. */
const UNFENCED = /^(?:title|layout|date|author|categories|tags|permalink)[ \t]*:[ \t]/;
const UNFENCED_LINE = /^(?:[A-Za-z_][\w-]*[ \t]*:|[ \t]+\S|-[ \t]|$)/;
const UNCLOSED_LINES = /^(?:(?:[A-Za-z_][\w-]*[ \t]*:|[ \t]+\S|-[ \t]).*(?:\r?\n|$))+/;
const UNFENCED_LINES_AT_MOST = 60;
/** Longer heads are read line by line: the YAML parser takes quadratic time on some. */
const YAML_AT_MOST = 12_000;

interface Head {
  readonly yaml: string;
  readonly start: number;
  readonly end: number;
  /** Behind the opening fence: '' or yaml; what it says otherwise (js) is never run. */
  readonly language: string;
  readonly closed: boolean;
}

/** `---` … `---` at the head of a file, blank lines before it allowed; Jekyll's and Hexo's dialects. */
export function readFrontMatter(source: string): FrontMatter {
  const head = headOf(source);
  if (head === null) return { metadata: {}, title: emptyStream(), end: 0, fault: null };
  const { yaml, start, end, language, closed } = head;
  if (!/^(?:|yaml|yml)$/i.test(language)) {
    const fault = { offset: source.indexOf('-'), detail: `---${language}` };
    return { metadata: {}, title: emptyStream(), end, fault };
  }
  if (!closed) return { ...lineWise(yaml, source, start), end, fault: { offset: end, detail: '' } };
  return { ...fromHead(yaml, source, start), end };
}

/** As YAML, else line by line. */
function fromHead(yaml: string, source: string, start: number): Omit<FrontMatter, 'end'> {
  const read = yaml.length > YAML_AT_MOST ? 0 : fromYaml(yaml, source, start);
  if (typeof read !== 'number') return { ...read, fault: null };
  return { ...lineWise(yaml, source, start), fault: { offset: start + read, detail: '' } };
}

function headOf(source: string): Head | null {
  const opening = OPENING.exec(source);
  if (opening === null) return unfencedHead(source);
  const start = opening[0].length;
  const closing = CLOSING.exec(source.slice(start));
  if (closing === null) return opening[1] === '' ? unclosedHead(source, start) : null;
  const yaml = source.slice(start, start + closing.index);
  const language = opening[1] ?? '';
  if (language === '' && yaml.trim() !== '' && !KEY.test(yaml)) return null;
  return { yaml, start, end: start + closing.index + closing[0].length, language, closed: true };
}

/** The lines that look like a head, where the closing fence was forgotten and the first line has a key. */
function unclosedHead(source: string, start: number): Head | null {
  const rest = source.slice(start);
  if (!UNFENCED.test(rest)) return null;
  const end = start + (UNCLOSED_LINES.exec(rest)?.[0].length ?? 0);
  return { yaml: source.slice(start, end), start, end, language: '', closed: false };
}

function unfencedHead(source: string): Head | null {
  const start = source.length - source.trimStart().length;
  if (!UNFENCED.test(source.slice(start, start + 40))) return null;
  let at = start;
  for (let i = 0; i < UNFENCED_LINES_AT_MOST; i++) {
    const next = source.indexOf('\n', at);
    if (next < 0) return null;
    const line = source.slice(at, next).trimEnd();
    if (/^-{3,}$/.test(line)) return { yaml: source.slice(start, at), start, end: next, language: '', closed: true };
    if (!UNFENCED_LINE.test(line)) return null;
    at = next + 1;
  }
  return null;
}

type Read = Pick<FrontMatter, 'metadata' | 'title'>;

/** A number: where the YAML is broken. */
function fromYaml(yaml: string, source: string, offset: number): Read | number {
  const { isMap, isScalar, parseDocument } = yamlLibrary();
  const document = parseDocument(yaml, { schema: 'core', merge: false });
  const [error] = document.errors;
  if (error !== undefined || !isMap(document.contents)) return error?.pos[0] ?? 0;
  const field = (name: string): string | undefined => {
    const value = document.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const node = document.get('title', true);
  const range = isScalar(node) ? node.range : null;
  const title =
    range == null ? emptyStream() : located(source, field('title') ?? '', offset + range[0], offset + range[1]);
  return { metadata: metadataOf(field), title };
}

function metadataOf(field: (name: string) => string | undefined): Metadata {
  const date = field('date') ?? field('published') ?? field('pubdate');
  const publisher = field('source') ?? field('author') ?? field('publisher');
  const url = field('url') ?? field('link');
  const title = field('title');
  return { ...(title && { title }), ...(date && { date }), ...(publisher && { publisher }), ...(url && { url }) };
}

/** The characters of a value with their places between two offsets of the source, escapes as wholes. */
function located(source: string, value: string, start: number, end: number): Stream {
  const out = newWriter(value.length);
  const raw = source.slice(start, end);
  const escapes = raw.startsWith('"');
  const quoted = raw.startsWith("'");
  for (let i = 0, at = 0; i < value.length && at < raw.length; i++) {
    const char = value[i] ?? '';
    at = placeOf(raw, char, at, escapes);
    const after = escapes && raw[at] === '\\' ? escapeEnd(raw, at) : at + (quoted && raw.startsWith("''", at) ? 2 : 1);
    pushDecoded(out, char, start + at, start + Math.min(after, raw.length));
    const pair = after - at > 2 && isLowSurrogate(value.charCodeAt(i + 1));
    if (pair) pushDecoded(out, value[++i] ?? '', start + at, start + after);
    at = after;
  }
  return written(out);
}

/** Where the next character of the value stands: behind quotes, indents of wrapped lines and the like. */
function placeOf(written: string, char: string, from: number, escapes: boolean): number {
  const blank = /\s/.test(char);
  for (let at = from; at < written.length; at++) {
    if (written[at] === char || (escapes && written[at] === '\\') || (blank && /\s/.test(written[at] ?? ''))) return at;
  }
  return from;
}

/** Behind `\n`, `\x41`, `\u4e2d` or `\U0001f600`. */
function escapeEnd(written: string, at: number): number {
  const length = { x: 4, u: 6, U: 10 }[written[at + 1] ?? ''] ?? 2;
  return at + length;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Unquoted titles with a colon are no YAML: `key: value` line by line. */
function lineWise(yaml: string, source: string, offset: number): Read {
  const fields = new Map<string, { value: string; start: number; end: number }>();
  let at = 0;
  for (const line of yaml.split('\n')) {
    const key = KEY.exec(line);
    const name = key?.[1] ?? '';
    if (key !== null && !fields.has(name)) {
      const value = line.slice(key[0].length).trim();
      const start = at + line.indexOf(value, key[0].length);
      fields.set(name, { value: value.replace(/^(['"])(.*)\1$/, '$2'), start, end: start + value.length });
    }
    at += line.length + 1;
  }
  const title = fields.get('title');
  const stream =
    title === undefined ? emptyStream() : located(source, title.value, offset + title.start, offset + title.end);
  return { metadata: metadataOf((name) => fields.get(name)?.value), title: stream };
}
