/** Days as ISO text (2022-06-13); months count from 1. Only what reporting periods need. */

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_LENGTH = 10;

/** `2022-06-13` → its parts; null for anything else. */
export function dayParts(day: string): DayParts | null {
  if (day.length !== DAY_LENGTH || day[4] !== '-' || day[7] !== '-') return null;
  const year = digitsAt(day, 0, 4);
  const month = digitsAt(day, 5, 7);
  const date = digitsAt(day, 8, DAY_LENGTH);
  return year < 0 || month < 0 || date < 0 ? null : { year, month, day: date };
}

/** The number that stands there in digits; -1 where something else does. */
function digitsAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Months beyond 1-12 run into the years beside, days beyond the month into the months: (2022, 14, 1) is 2023-02-01. */
export function isoDay(year: number, month: number, day: number): string {
  const inYear = year + Math.floor((month - 1) / 12);
  const inMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  const stands = isNear(inYear) && day >= 1 && day <= daysIn(inYear, inMonth);
  return stands ? printed(inYear, inMonth, day) : counted(inYear, inMonth, day);
}

/** Last day of a month: 28 to 31. */
export function daysIn(year: number, month: number): number {
  if (!isNear(year) || month < 1 || month > 12) return new Date(Date.UTC(year, month, 0)).getUTCDate();
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

export function monthStart(year: number, month: number): string {
  return isoDay(year, month, 1);
}

export function monthEnd(year: number, month: number): string {
  const first = dayParts(isoDay(year, month, 1));
  return first === null ? '' : isoDay(first.year, first.month, daysIn(first.year, first.month));
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Years that articles write of: their days are printed once and kept, which bounds the table. */
function isNear(year: number): boolean {
  return year >= 1900 && year < 2200;
}

const printedDays = new Map<number, string>();

/** Printing a Date took a third of what reading a period did. */
function printed(year: number, month: number, day: number): string {
  const key = (year * 12 + month) * 32 + day;
  const known = printedDays.get(key);
  if (known !== undefined) return known;
  const text = counted(year, month, day);
  printedDays.set(key, text);
  return text;
}

function counted(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, DAY_LENGTH);
}
