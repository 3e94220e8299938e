/** ISO days as points in time, for the formats that have a type for them. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `2024-07-18` → its midnight in UTC; null where no calendar has the day: 2024-02-30. */
export function dayOf(text: string): Date | null {
  if (!DAY.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isReal ? date : null;
}
