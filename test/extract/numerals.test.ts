import { describe, expect, it } from 'vitest';
import { parseNumerals } from '../../src/index.ts';

const WRITTEN: readonly (readonly [number, readonly string[]])[] = [
  [1258, ['1258', '1,258', '１，２５８', '一千二百五十八', '一千两百五十八', '壹仟贰佰伍拾捌']],
  [185000, ['18.5万', '18万5千', '十八万五千', '18萬5千', '185,000']],
  [123000000, ['1亿2千3百万', '1.23亿', '一亿两千三百万', '12300万']],
  [25000, ['两万五', '两万五千', '2.5万', '2万5千', '二万五千']],
  [1460000000000, ['1.46万亿', '14600亿', '一万四千六百亿']],
  [105, ['一百零五', '一百〇五', '105']],
  [60, ['百分之六十', '60%', '６０％', '六成']],
  [35, ['三成半', '35%', '百分之三十五']],
  [0.75, ['四分之三', '3/4']],
  [0.3333333333, ['三分之一', '1/3']],
  [25, ['廿五', '二十五']],
  [3555, ['3 5 5 5', '3 555']],
];

describe('one value, many ways to write it', () => {
  it.each(WRITTEN.flatMap(([value, ways]) => ways.map((way) => [way, value] as const)))('%s', (way, value) => {
    expect(parseNumerals(way).map((one) => [one.value, one.text])).toEqual([[value, way]]);
  });
});

const BOUNDED: readonly (readonly [string, number | null, number | null, number | null, string])[] = [
  ['十几万', 100000, 100000, 200000, 'over'],
  ['18万5千多', 185000, 185000, 186000, 'over'],
  ['一百二十多万', 1200000, 1200000, 1300000, 'over'],
  ['近9成', 90, 81, 90, 'nearly'],
  ['八九百', 850, 800, 900, 'range'],
  ['数十万', null, 200000, 1000000, 'several'],
  ['不超过300', 300, 0, 300, 'at_most'],
  ['1.2—1.5万', 13500, 12000, 15000, 'range'],
  ['负3.9%', -3.9, -3.9, -3.9, 'exact'],
];

describe('bounds', () => {
  it.each(BOUNDED)('%s', (text, value, lower, upper, approx) => {
    expect(parseNumerals(text)).toMatchObject([{ value, lower, upper, approx }]);
  });
});

describe('no numbers', () => {
  it.each(['进一步统一', '千方百计', '余杭区', '万州区', '十分重要', '来自外地', '队伍'])('%s', (text) => {
    expect(parseNumerals(text)).toEqual([]);
  });
});

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** Below 10000 in characters; a gap of zeros is one 零. */
function inCharacters(value: number): string {
  let out = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = out !== '';
    else {
      out += (gap ? '零' : '') + DIGITS[digit] + PLACES[place];
      gap = false;
    }
  }
  return out;
}

describe('round trip', () => {
  it('reads back what is written in characters, alone and before 万', () => {
    for (let value = 1; value < 10000; value += 7) {
      const written = inCharacters(value);
      expect([written, parseNumerals(`共有${written}家`)[0]?.value]).toEqual([written, value]);
      expect([written, parseNumerals(`共有${written}万家`)[0]?.value]).toEqual([written, value * 10000]);
    }
  });
});
