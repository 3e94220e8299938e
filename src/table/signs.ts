/** Signs that turn the direction of text are named instead of obeyed. */

const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

export type SignPart = { readonly text: string } | { readonly sign: string };

/** `人\u202E` → the text 人 and the name U+202E. */
export function signParts(text: string): SignPart[] {
  if (!TURNING.test(text)) return [{ text }];
  return text
    .split(/([\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])/)
    .filter((part) => part !== '')
    .map((part) => (TURNING.test(part) ? { sign: nameOf(part) } : { text: part }));
}

/** The same in one text: 人⟨U+202E⟩. */
export function plain(text: string): string {
  return signParts(text)
    .map((part) => ('sign' in part ? `⟨${part.sign}⟩` : part.text))
    .join('');
}

function nameOf(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
