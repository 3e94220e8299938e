/** Text for markup: whatever is in it stays text. */
import { plain } from './signs.ts';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** `<b>` → `&lt;b&gt;`; signs that turn text are named. For elements and for quoted attributes. */
export function htmlText(text: string): string {
  return plain(text).replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}
