/** `zhibiao rules list` and `zhibiao rules show`: what the tool knows, rule by rule. */
import { resolve } from 'node:path';
import { readPacks, SHIPPED_FOLDER } from '../rules/files.ts';
import type { Rule } from '../rules/kinds.ts';
import { ruleSchema } from '../rules/kinds.ts';
import { type GoodPack, isGood } from '../rules/load.ts';
import { nearest } from '../rules/nearest.ts';
import { loadRules } from '../rules/rule-set.ts';
import { offsetOf, textOf } from '../rules/source.ts';
import { aligned } from '../table/aligned.ts';
import { CODE, type Io, shownPath, unknownName, writeProblems } from './io.ts';
import { RULE_WORDS } from './words-rules.ts';

export interface ListOptions {
  /** Only rules of this kind: noun, unit … */
  readonly kind?: string | undefined;
  /** Only rules of this pack. */
  readonly pack?: string | undefined;
  /** One JSON array instead of the table. */
  readonly json?: boolean | undefined;
  /** Packs of one's own, as for `--rules`. */
  readonly dirs?: readonly string[] | undefined;
}

const KINDS = ruleSchema.options.map((option) => option.shape.kind.value as string);
const FIRST_WORDS = 5;

/** One rule in force with the place it comes from. */
interface Listed {
  readonly name: string;
  readonly rule: Rule;
  readonly parsed: GoodPack;
  readonly index: number;
}

/** The rules in force (shipped, less what `dirs` replaces and disables, and those of `dirs`), by name; null on a mistake. */
function rulesInForce(dirs: readonly string[], io: Io): Listed[] | null {
  const own = dirs.map((path) => resolve(io.cwd, path));
  const { problems, rules } = loadRules({ dirs: own });
  writeProblems(problems, io.err, io);
  if (problems.length > 0) return null;
  const inForce = new Set(rules.rules.map((rule) => rule.name));
  const byName = new Map<string, Listed>();
  for (const parsed of readPacks([SHIPPED_FOLDER, ...own]).packs.filter(isGood)) {
    parsed.pack.rules.forEach((rule, index) => {
      const name = `${parsed.pack.pack}/${rule.id}`;
      if (inForce.has(name)) byName.set(name, { name, rule, parsed, index });
    });
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A table of the rules in force, or JSON. 2 for an unknown kind or pack. */
export function runRulesList(io: Io, { kind, pack, json = false, dirs = [] }: ListOptions = {}): number {
  const words = RULE_WORDS[io.language];
  const all = rulesInForce(dirs, io);
  if (all === null) return CODE.usage;
  const packs = [...new Set(all.map(({ parsed }) => parsed.pack.pack))];
  if (kind !== undefined && !KINDS.includes(kind))
    return unknownName(words.noKind(kind, KINDS.join(', ')), nearest(kind, KINDS), io);
  if (pack !== undefined && !packs.includes(pack))
    return unknownName(words.noPack(pack, packs.join(', ')), nearest(pack, packs), io);
  const listed = all.filter(
    (one) => (kind ?? one.rule.kind) === one.rule.kind && (pack ?? one.parsed.pack.pack) === one.parsed.pack.pack,
  );
  io.out(
    json
      ? `${JSON.stringify(
          listed.map((one) => entryOf(one, io)),
          null,
          2,
        )}\n`
      : tableOf(listed, io),
  );
  return CODE.fine;
}

function wordsOf(rule: Rule): readonly string[] {
  return 'words' in rule ? rule.words : [...(rule.before ?? []), ...(rule.after ?? []), ...(rule.after_unit ?? [])];
}

function entryOf({ name, rule, parsed, index }: Listed, io: Io): Record<string, unknown> {
  const { line } = parsed.source.counter.linePos(offsetOf(parsed.source, ['rules', index]));
  return { name, file: shownPath(parsed.file, io.cwd), line, ...rule };
}

function tableOf(listed: readonly Listed[], io: Io): string {
  const rows = listed.map(({ name, rule }) => {
    const words = wordsOf(rule);
    const first = words.slice(0, FIRST_WORDS).join(' ') + (words.length > FIRST_WORDS ? ' …' : '');
    return [name, rule.kind, String(words.length), first, String(rule.examples.length)];
  });
  return aligned([RULE_WORDS[io.language].listTitles, ...rows]);
}

/** One rule as its pack writes it, with note, source, examples and comments. 2 where no rule has this name. */
export function runRulesShow(name: string, io: Io, dirs: readonly string[] = []): number {
  const all = rulesInForce(dirs, io);
  if (all === null) return CODE.usage;
  const found = all.find((one) => one.name === name) ?? only(all.filter((one) => one.rule.id === name));
  if (found === null) return unknownName(RULE_WORDS[io.language].noRule(name), meant(name, all), io);
  const { parsed, index } = found;
  const { line } = parsed.source.counter.linePos(offsetOf(parsed.source, ['rules', index]));
  io.out(
    `# ${found.name}  ${shownPath(parsed.file, io.cwd)}:${line}\n${outdented(textOf(parsed.source, ['rules', index]))}\n`,
  );
  return CODE.fine;
}

function only(found: readonly Listed[]): Listed | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A name without its pack is compared with the ids alone, and may be that of several rules. */
function meant(name: string, all: readonly Listed[]): string | null {
  const part = (one: Listed): string => (name.includes('/') ? one.name : one.rule.id);
  const near = nearest(name, all.map(part));
  return near === null
    ? null
    : all
        .filter((one) => part(one) === near)
        .map((one) => one.name)
        .join(', ');
}

/** The list dash off, all lines moved to the margin. */
function outdented(text: string): string {
  const lines = text
    .trimEnd()
    .replace(/^(\s*)-( *)/, '$1 $2')
    .split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}
