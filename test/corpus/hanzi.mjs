/** Whole numbers in Chinese characters. */

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** 1 to 9999: 320 → 三百二十, 2000 → 两千, 12 → 十二. */
export function hanziOf(number) {
  const digits = [...String(number)].map(Number);
  let text = '';
  digits.forEach((digit, i) => {
    const place = digits.length - 1 - i;
    if (digit !== 0) text += `${digitAt(digit, place, i === 0)}${PLACES[place]}`;
    else if (digits.slice(i).some((later) => later !== 0) && !text.endsWith('零')) text += '零';
  });
  return text;
}

function digitAt(digit, place, isFirst) {
  if (place === 1 && digit === 1 && isFirst) return '';
  return digit === 2 && place > 1 && isFirst ? '两' : DIGITS[digit];
}

/** 2 → 两 before a multiplier, else the plain digit. */
export function hanziDigit(digit) {
  return digit === 2 ? '两' : DIGITS[digit];
}

/** The plain sign of one digit: 2 → 二. */
export function hanziSign(digit) {
  return DIGITS[digit];
}
