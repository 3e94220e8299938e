// `npm run build`: makes the script and the style of the report page, with the licences of what is in it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const ROOT = new URL('../../', import.meta.url);
const SOURCE = new URL('src/table/report-page/', ROOT);
const TARGET = new URL('dist/report/', ROOT);

/** In the order in which they count. */
const STYLES = ['colours', 'frame', 'article', 'tables', 'detail', 'media'];
/** Of the page that `zhibiao diff -f html` writes. */
const DIFF_STYLES = ['colours', 'tables', 'diff'];

const bundle = await rolldown({
  input: new URL('main.ts', SOURCE).pathname,
  platform: 'browser',
  // Browsers have no Buffer; the package brings a build without it.
  resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
});
const { output } = await bundle.generate({ format: 'iife', minify: true });
await bundle.close();

mkdirSync(TARGET, { recursive: true });
writeFileSync(new URL('page.js', TARGET), output[0].code);
writeFileSync(new URL('page.css', TARGET), stylesOf(STYLES));
writeFileSync(new URL('diff.css', TARGET), stylesOf(DIFF_STYLES));
writeFileSync(new URL('NOTICE', TARGET), noticeOf(output[0].moduleIds));

function stylesOf(names) {
  return names.map((name) => readFileSync(new URL(`${name}.css`, SOURCE), 'utf8')).join('\n');
}

/** Name, licence and its text of each package that the script holds. */
function noticeOf(paths) {
  const names = paths.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
  const packages = [...new Set(names)].filter((name) => name !== undefined).sort();
  return `page.js holds parts of these packages.\n\n${packages.map(licenceOf).join('\n\n')}\n`;
}

function licenceOf(name) {
  const folder = new URL(`node_modules/${name}/`, ROOT);
  const { version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8').trim();
  return `== ${name} ${version} (${license})\n\n${text}`;
}
