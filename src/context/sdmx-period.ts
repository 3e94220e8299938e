/** SDMX names of a period. */
import { monthEnd } from './calendar.ts';
import type { Period } from './period.ts';

/** SDMX TIME_PERIOD: 2022, 2022-S1, 2022-Q1, 2022-02, else start/end, `..` for an open start; FREQ A S Q M. */
export function sdmxPeriod({ start, end }: Pick<Period, 'start' | 'end'>): {
  timePeriod: string | null;
  freq: string | null;
} {
  if (start === null || end === null) return { timePeriod: end === null ? null : `../${end}`, freq: null };
  const year = start.slice(0, 4);
  const from = Number(start.slice(5, 7));
  const months = (Number(end.slice(0, 4)) - Number(year)) * 12 + Number(end.slice(5, 7)) - from + 1;
  const round = start.endsWith('-01') && end === monthEnd(Number(year), from + months - 1);
  if (!round || (from - 1) % months !== 0) return { timePeriod: `${start}/${end}`, freq: null };
  if (months === 12) return { timePeriod: year, freq: 'A' };
  if (months === 6) return { timePeriod: `${year}-S${(from + 5) / 6}`, freq: 'S' };
  if (months === 3) return { timePeriod: `${year}-Q${(from + 2) / 3}`, freq: 'Q' };
  return months === 1 ? { timePeriod: start.slice(0, 7), freq: 'M' } : { timePeriod: `${start}/${end}`, freq: null };
}
