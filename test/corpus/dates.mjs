/** Days of the calendar as plain parts; periods of periods.yml → words and ends. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function two(number) {
  return String(number).padStart(2, '0');
}

export function isoOf({ year, month, day }) {
  return `${year}-${two(month)}-${two(day)}`;
}

function lastDay(year, month) {
  return month === 2 && year % 4 === 0 ? 29 : DAYS[month - 1];
}

/** A random day from 2017 to 2025. */
export function randomDay(random) {
  const month = random.int(1, 12);
  return { year: random.int(2017, 2025), month, day: random.int(1, 28) };
}

/** What the words of periods.yml may hold: a number for each name. */
function partsOf({ year, month, day }, random) {
  const closed = month - 1;
  return {
    y: year,
    last: year - 1,
    next: year + 1,
    m: closed,
    M: month,
    d: random.int(1, Math.max(1, day - 1)),
    q: Math.floor(closed / 3),
    Q: '一二三四'[Math.floor(closed / 3) - 1],
    plan: year <= 2019 ? 2020 : 2025,
  };
}

/** The names of days that `start` and `end` may give. */
function dayOf(name, { y, last, m, M, d, q, plan }, today) {
  switch (name) {
    case null:
      return null;
    case 'today':
      return isoOf(today);
    case 'year':
      return `${y}-01-01`;
    case 'month':
      return `${y}-${two(m)}-01`;
    case 'month-end':
      return `${y}-${two(m)}-${two(lastDay(y, m))}`;
    case 'day':
      return `${y}-${two(M)}-${two(d)}`;
    case 'quarter':
      return `${y}-${two(3 * q - 2)}-01`;
    case 'quarter-end':
      return `${y}-${two(3 * q)}-${two(lastDay(y, 3 * q))}`;
    case 'half-end':
      return `${y}-06-30`;
    case 'three-quarters-end':
      return `${y}-09-30`;
    case 'year-end':
      return `${y}-12-31`;
    case 'last-december':
      return `${last}-12-01`;
    case 'last-year':
      return `${last}-01-01`;
    case 'last-year-end':
      return `${last}-12-31`;
    case 'plan-end':
      return `${plan}-12-31`;
    default:
      throw new Error(`periods.yml: ${name} is no day; say today, year, month-end …`);
  }
}

/** A period of that class as an article of `today` writes it, with its ends. */
export function periodOf(list, today, random) {
  const fit = list.filter(({ months: [first, last] = [1, 12] }) => today.month >= first && today.month <= last);
  const chosen = random.weighted(fit);
  const parts = partsOf(today, random);
  const text = chosen.write.replace(/\{(\w+)\}/g, (_, name) => String(parts[name]));
  return {
    text,
    start: dayOf(chosen.start, parts, today),
    end: dayOf(chosen.end, parts, today),
    type: chosen.type,
    cumulative: chosen.cumulative ?? false,
  };
}
