const SIZE = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i;
const POWERS: Readonly<Record<string, number>> = { '': 0, k: 1, m: 2, g: 3 };

/** `500k`, `10M`, `1.5 GiB`, `2048` → bytes, 1024 to the step; null for what is no size above zero. */
export function parseSize(text: string): number | null {
  const found = SIZE.exec(text.trim());
  if (found === null) return null;
  const bytes = Math.floor(Number(found[1]) * 1024 ** (POWERS[(found[2] ?? '').toLowerCase()] ?? 0));
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}
