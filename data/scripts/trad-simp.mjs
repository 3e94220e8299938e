// Writes data/trad-simp.tsv: traditional characters and their simplified form, one to one.
// Source: OpenCC's tables as packed in opencc-js (Apache-2.0). Run by hand: node data/scripts/trad-simp.mjs
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

// These occur in simplified texts as they are (著名, 乾隆, 瞭望, 慰藉).
const KEPT = new Set('乾著瞭藉覆夥');
const convert = Converter({ from: 't', to: 'cn' });
const rows = [];
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const char = String.fromCharCode(code);
  const simple = convert(char);
  if (simple !== char && simple.length === 1 && !KEPT.has(char)) rows.push(`${char}\t${simple}`);
}
rows.push('増\t增');
writeFileSync(
  new URL('../trad-simp.tsv', import.meta.url),
  `# traditional, simplified; from OpenCC (Apache-2.0), see README.md\n${rows.join('\n')}\n`,
);
console.log(`${rows.length} characters`);
