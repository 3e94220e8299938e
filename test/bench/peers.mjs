// npm run peers -- FILE: a recogniser's own Chinese cases (JSON lines {id, suite, input, expected}) against parseNumerals.
// A case of the number and percent suites is right when every expected item has an overlapping result with its value,
// and nothing is returned where nothing is expected.
import { readFileSync } from 'node:fs';
import { parseNumerals } from '../../dist/index.js';

const SUITES = new Set(['NumberModel', 'PercentModel']);
const file = process.argv[2];
if (file === undefined) {
  console.error('peers: name the JSON-lines file of cases');
  process.exit(2);
}

const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function isRight({ input, expected }) {
  const got = parseNumerals(input);
  if (expected.length === 0) return got.length === 0;
  return expected.every(({ start, text, value }) =>
    got.some(
      (one) => one.value !== null && one.start < start + text.length && one.end > start && near(one.value, value),
    ),
  );
}

const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter((one) => SUITES.has(one.suite));
const refused = cases.filter((one) => !isRight(one));
console.log(
  `${cases.length - refused.length} of ${cases.length} cases right (${((100 * (cases.length - refused.length)) / cases.length).toFixed(1)} %)`,
);
for (const { id, input, expected } of refused) {
  const got = parseNumerals(input)
    .map((one) => `${one.text}=${one.value}`)
    .join(', ');
  console.log(
    `${id}  ${input}  expected ${expected.map((one) => `${one.text}=${one.value}`).join(', ') || 'nothing'}, got ${got || 'nothing'}`,
  );
}
