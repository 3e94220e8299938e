// Writes data/areas.tsv: China's administrative areas from county level up, with the lists they stand in.
// Sources: GB/T 2260 revisions 2002-12 to 2016-07 as packed in gb2260, the yearly lists of the Ministry of Civil
// Affairs as packed in lcn 4 to 7 (both MIT). Run by hand: node data/scripts/areas.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const DATE = '2026-11-21';
const LCN = { lcn4: '2020-12', lcn5: '2022-12', lcn6: '2023-12', lcn: '2024-12' };
// 市辖区, 县, 省直辖县级行政区划 and the like only group codes; 1390 stood for two cities of Hebei in two revisions
// whose codes 130181 and 130682 came back.
const GROUP = /^(?:市辖区|.+市市辖区|县|市|.*直辖.*单位|.*直辖.*区划)$/;
const MUNICIPAL = /^(?:11|12|31|50)0[1-3]00$/;
const dropped = (code, name) => GROUP.test(name) || MUNICIPAL.test(code) || code.startsWith('1390');

const version = (name) =>
  JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
const month = (revision) => `${revision.slice(0, 4)}-${revision.slice(4)}`;
const lists = [
  ...require('gb2260/lib/revisions.json')
    .toSorted()
    .map((revision) => [month(revision), Object.entries(require(`gb2260/lib/${revision}.json`))]),
  ...Object.entries(LCN).map(([name, when]) => [
    when,
    require(`${name}/data/data.json`).map(({ code, name }) => [code, name]),
  ]),
];

// A revision that leaves a unit out between two that have it is taken for a slip: first and last list count.
const seen = new Map();
lists.forEach(([, entries], at) => {
  for (const [code, name] of entries) {
    if (dropped(code, name)) continue;
    const row = seen.get(`${code}\t${name}`) ?? { first: at };
    seen.set(`${code}\t${name}`, { ...row, last: at });
  }
});
const level = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county');
const rows = [...seen].map(([key, { first, last }]) => {
  const [code, name] = key.split('\t');
  const from = first === 0 ? '' : lists[first][0];
  return [code, name, level(code), from, last === lists.length - 1 ? '' : lists[last][0]].join('\t');
});
const head = [
  `# Administrative areas of China from county level up; made ${DATE} by scripts/areas.mjs, licence MIT.`,
  `# Sources: GB/T 2260 from gb2260 ${version('gb2260')} (MIT); the lists of the Ministry of Civil Affairs from lcn`,
  `# ${Object.keys(LCN)
    .map((name) => version(name))
    .join(', ')} (MIT, Copyright (c) 2018 caijf). See README.md.`,
  '# valid_from and valid_to are the months of the first and the last list a unit stands in; empty valid_from: already',
  '# in the first list; empty valid_to: still in the newest. Between two lists either may hold.',
  `# lists: ${lists.map(([when]) => when).join(' ')}`,
  'code\tname\tlevel\tvalid_from\tvalid_to',
];
writeFileSync(new URL('../areas.tsv', import.meta.url), `${[...head, ...rows.sort()].join('\n')}\n`);
console.log(`${rows.length} rows`);
