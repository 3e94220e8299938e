/** Days as ISO text (2022-06-13); months count from 1. Only what reporting periods need. */

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `2022-06-13` → its parts; null for anything else. */
export function dayParts(day: string): DayParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** Months beyond 1-12 run into the years beside: (2022, 14) is February 2023. */
export function isoDay(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + Math.floor((month - 1) / 12), (((month - 1) % 12) + 12) % 12, day);
  return date.toISOString().slice(0, 10);
}

/** Last day of a month: 28 to 31. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function monthStart(year: number, month: number): string {
  return isoDay(year, month, 1);
}

export function monthEnd(year: number, month: number): string {
  const first = dayParts(isoDay(year, month, 1));
  return first === null ? '' : isoDay(first.year, first.month, daysIn(first.year, first.month));
}
