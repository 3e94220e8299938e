/** One character → the one it is matched as: half width, simplified, one kind of each sign. */
import { readFileSync } from 'node:fs';

/** Sentence signs have their Chinese form; `.` and `%` their narrow one. Written as pairs. */
const SIGNS = ',，;；:：!！?？(（)）﹐，﹑、﹒.﹔；﹕：﹖？﹗！﹙（﹚）﹪%｡。､、「“『“」”』”〝“〞”﹁“﹂”◯○';
const SPACES = '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\ufe58\ufe63\uff0d';
const TILDES = '\u301c\uff5e\u223c\u02dc';
/** Zero width, soft hyphen, byte order mark, control characters. */
const INVISIBLE = '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u007f';

let table: Uint16Array | null = null;

/** The UTF-16 unit that a unit is folded to, 0 where it is dropped. */
export function foldedUnit(unit: number): number {
  table ??= foldTable();
  return table[unit] ?? unit;
}

function foldTable(): Uint16Array {
  const units = new Uint16Array(0x10000).map((_, i) => i);
  for (let i = 0; i < 0x20; i++) if (i !== 0x0a && i !== 0x09) units[i] = 0;
  for (const [traditional, simplified] of simplifiedPairs()) units[traditional] = simplified;
  for (let i = 0xff01; i <= 0xff5e; i++) units[i] = i - 0xfee0;
  for (let i = 0; i < SIGNS.length; i += 2) units[SIGNS.charCodeAt(i)] = SIGNS.charCodeAt(i + 1);
  for (const sign of ',;:!?()') units[sign.charCodeAt(0) + 0xfee0] = units[sign.charCodeAt(0)] ?? 0;
  set(units, SPACES, ' ');
  set(units, DASHES, '—');
  set(units, TILDES, '~');
  for (const sign of INVISIBLE) units[sign.charCodeAt(0)] = 0;
  return units;
}

function set(units: Uint16Array, signs: string, folded: string): void {
  for (const sign of signs) units[sign.charCodeAt(0)] = folded.charCodeAt(0);
}

/** data/trad-simp.tsv: characters that stand for one simplified one each. */
function simplifiedPairs(): [number, number][] {
  const path = new URL('../../data/trad-simp.tsv', import.meta.url);
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.charCodeAt(0), line.charCodeAt(2)]);
}
