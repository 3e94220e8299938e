/** Names that Chinese articles come under; TextDecoder knows more. */
export const USUAL_ENCODINGS = ['utf-8', 'gb18030', 'gbk', 'gb2312', 'big5', 'utf-16le', 'utf-16be'] as const;

/** Names that TextDecoder does not know, and gb18030 for all that it holds. */
const ALIASES: Readonly<Record<string, string>> = {
  cp936: 'gb18030',
  gbk: 'gb18030',
  cp950: 'big5',
  'utf-8-sig': 'utf-8',
};

/** `GB2312` → gb18030 (its superset), `auto` → null. Throws a RangeError for a name that nobody knows. */
export function checkedEncoding(label: string | null): string | null {
  const name = label?.trim().toLowerCase() ?? 'auto';
  if (name === 'auto') return null;
  try {
    const known = new TextDecoder(ALIASES[name] ?? name).encoding;
    return ALIASES[known] ?? known;
  } catch {
    throw new RangeError(`unknown encoding: ${label}; usual names are ${USUAL_ENCODINGS.join(', ')}, or auto`);
  }
}
