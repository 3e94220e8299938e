/** Pack text → checked pack, every mistake with its place, all at once. */
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type Pack, packSchema } from './kinds.ts';
import { expand, phraseLists } from './phrase.ts';
import { didYouMean } from './suggest.ts';

/** A mistake in a rule pack: where, what, and how to mend it. */
export interface RuleProblem {
  readonly code: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
  /** The line in question with its neighbours and a caret. */
  readonly frame: string;
}

export interface ParsedPack {
  readonly file: string;
  readonly pack: Pack | null;
  readonly problems: readonly RuleProblem[];
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly counter: LineCounter;
  readonly root: Node | null;
}

type Path = readonly (string | number)[];

/** Reads one pack. `file` is only named in messages. */
export function parsePack(text: string, file: string): ParsedPack {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', merge: false, uniqueKeys: true });
  const source: Source = { file, text, counter, root: document.contents };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problemAt(
        source,
        'yaml_syntax',
        error.pos[0],
        firstLine(error.message),
        'Mend the YAML; strings with : # or % at their start need quotes.',
      ),
    );
    return { file, pack: null, problems };
  }
  const parsed = packSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!parsed.success)
    return { file, pack: null, problems: parsed.error.issues.flatMap((issue) => schemaProblems(source, issue)) };
  const problems = [...phraseProblems(source, parsed.data), ...duplicateIds(source, parsed.data)];
  return { file, pack: problems.length === 0 ? parsed.data : null, problems };
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

type Issue = {
  readonly code?: string;
  readonly path: PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
};

const ISSUE_CODES: Readonly<Record<string, string>> = {
  unrecognized_keys: 'unknown_field',
  invalid_type: 'wrong_type',
  invalid_value: 'bad_value',
  too_small: 'missing_field',
  invalid_union: 'bad_value',
};

function schemaProblems(source: Source, issue: unknown): RuleProblem[] {
  const { code = '', path, message, keys, values } = issue as Issue;
  const place = path as Path;
  const named = ISSUE_CODES[code] ?? 'bad_value';
  if (keys !== undefined) {
    return keys.map((key) =>
      problemAt(
        source,
        named,
        offsetOfKey(source.root, place, key),
        `${key} is not a field here`,
        didYouMean(key, siblings(source.root, place)),
      ),
    );
  }
  const missing = code === 'invalid_type' && message.includes('undefined');
  const remedy =
    values === undefined ? 'See the table of fields in rules/README.md.' : `Allowed: ${values.join(', ')}.`;
  return [
    problemAt(
      source,
      missing ? 'missing_field' : named,
      offsetOf(source.root, place),
      `${place.join('.')}: ${message}`,
      remedy,
    ),
  ];
}

function siblings(root: Node | null, path: Path): string[] {
  const node = nodeAt(root, path);
  return isMap(node) ? node.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : '')) : [];
}

function phraseProblems(source: Source, pack: Pack): RuleProblem[] {
  return pack.rules.flatMap((rule, i) => {
    const words = phraseLists(rule).flatMap(([, list]) => list);
    return words.flatMap((word) => {
      try {
        expand(word);
        return [];
      } catch (error) {
        return [
          problemAt(
            source,
            'bad_phrase',
            offsetOf(source.root, ['rules', i]),
            (error as Error).message,
            'Write (A|B) for one of two, (A)? for what may be absent.',
          ),
        ];
      }
    });
  });
}

function duplicateIds(source: Source, pack: Pack): RuleProblem[] {
  const seen = new Set<string>();
  return pack.rules.flatMap((rule, i) => {
    const twice = seen.has(rule.id);
    seen.add(rule.id);
    return twice
      ? [
          problemAt(
            source,
            'duplicate_id',
            offsetOf(source.root, ['rules', i, 'id']),
            `${rule.id} stands twice in this pack`,
            'Give each rule an id of its own.',
          ),
        ]
      : [];
  });
}

function nodeAt(root: Node | null, path: Path): unknown {
  let node: unknown = root;
  for (const key of path)
    node =
      isMap(node) || (node as { items?: unknown })?.items !== undefined
        ? (node as { get: (key: unknown, keep: boolean) => unknown }).get(key, true)
        : undefined;
  return node;
}

function offsetOf(root: Node | null, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const range = (nodeAt(root, path.slice(0, length)) as Node | undefined)?.range;
    if (range != null) return range[0];
  }
  return 0;
}

function offsetOfKey(root: Node | null, path: Path, key: string): number {
  const node = nodeAt(root, path);
  const pair = isMap(node)
    ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
    : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(root, path);
}

function problemAt(source: Source, code: string, offset: number, message: string, remedy: string): RuleProblem {
  const { line, col } = source.counter.linePos(offset);
  return { code, file: source.file, line, column: col, message, remedy, frame: codeFrame(source.text, line, col) };
}

const FRAME_WIDTH = 120;

/** The line and its neighbours with a caret under the place. */
function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split('\n');
  const shown: string[] = [];
  for (let at = Math.max(1, line - 1); at <= Math.min(lines.length, line + 1); at++) {
    shown.push(`${String(at).padStart(5)} | ${(lines[at - 1] ?? '').slice(0, FRAME_WIDTH)}`);
    if (at === line) shown.push(`      | ${' '.repeat(Math.min(column - 1, FRAME_WIDTH))}^`);
  }
  return shown.join('\n');
}
