/** `npm run build`: checks rules/*.yml and writes dist/rules.json and rules/pack.schema.json. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { compile } from './compile.ts';
import { crossCheck } from './cross-check.ts';
import { packSchema } from './kinds.ts';
import { parsePack } from './load.ts';

const FOLDER = new URL('../../rules/', import.meta.url);

function build(): number {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yml'))
    .sort();
  const parsed = files.map((name) => parsePack(readFileSync(new URL(name, FOLDER), 'utf8'), `rules/${name}`));
  const packs = parsed.flatMap((file) => (file.pack === null ? [] : [file.pack]));
  const problems = parsed.flatMap((file) =>
    file.problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.code}: ${p.message}. ${p.remedy}\n${p.frame}`),
  );
  const crossed = crossCheck(packs).map((p) => `${p.rule} ${p.code}: ${p.message}. ${p.remedy}`);
  for (const line of [...problems, ...crossed]) console.error(line);
  if (problems.length + crossed.length > 0) return 1;
  writeFileSync(new URL('../rules.json', import.meta.url), `${JSON.stringify(compile(packs))}\n`);
  writeFileSync(new URL('pack.schema.json', FOLDER), `${JSON.stringify(z.toJSONSchema(packSchema), null, 2)}\n`);
  return 0;
}

process.exitCode = build();
