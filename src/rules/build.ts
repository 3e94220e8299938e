/** `npm run build`: checks rules/*.yml and writes dist/rules.json. */
import { writeFileSync } from 'node:fs';
import { compile } from './compile.ts';
import { crossCheck } from './cross-check.ts';
import { fileProblemText } from './file-problem.ts';
import { readPacks, SHIPPED_FOLDER } from './files.ts';
import { isGood } from './load.ts';

function build(): number {
  const { packs, problems } = readPacks([SHIPPED_FOLDER]);
  const good = packs.filter(isGood);
  const all = [...problems, ...crossCheck(good)];
  for (const problem of all) console.error(fileProblemText(problem, 'en'));
  if (all.length > 0) return 1;
  writeFileSync(
    new URL('../rules.json', import.meta.url),
    `${JSON.stringify(compile(good.map(({ pack }) => pack)))}\n`,
  );
  return 0;
}

process.exitCode = build();
