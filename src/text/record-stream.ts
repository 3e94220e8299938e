/** Records that are too many to hold → documents and problems, one line after the other. */
import type { Problem, RawDocument } from '../types.ts';
import { type Decoded, decode } from './decode.ts';
import type { Settings } from './inputs.ts';
import { isOwnTable } from './own-output.ts';
import { type Peeked, recordLines } from './record-lines.ts';
import { beginsWithRecord, itemOfLine, ownOutput } from './records.ts';
import type { FoundFile } from './walk.ts';

type Item = RawDocument | Problem;

const LINE_END = 0x0a;

/** True for what is named as lines of records, or begins with such lines. */
export function holdsRecords({ head }: Peeked, { kind }: FoundFile, { encoding }: Settings): boolean {
  const decoded = decodedHead(head, encoding);
  if (typeof decoded === 'string' || isOwnTable(decoded.text)) return false;
  return kind === 'ndjson' || beginsWithRecord(decoded.text);
}

/** The head tells the encoding of all; it is cut where a line ends, so that no character is halved. */
function decodedHead(head: Uint8Array, forced: string | null): ReturnType<typeof decode> {
  const end = head.lastIndexOf(LINE_END);
  return decode(end < 0 ? head : head.subarray(0, end + 1), forced);
}

/** The documents of the lines; characters that were lost are told at the end. */
export async function* streamedRecords(
  { head, all }: Peeked,
  file: string,
  { encoding: forced, maxSize }: Settings,
): AsyncGenerator<Item> {
  const { encoding } = decodedHead(head, forced) as Decoded;
  const lost = { count: 0, line: 0, column: 0 };
  let own = 0;
  for await (const { text, number, replaced } of recordLines(upTo(all, maxSize), { encoding })) {
    if (replaced > 0 && lost.count === 0)
      Object.assign(lost, { line: number, column: (text ?? '').indexOf('\uFFFD') + 1 });
    lost.count += replaced;
    const item = text === null ? tooLong(file, number) : itemOfLine(text, file, number);
    if (item === 'own') own++;
    else if (item !== 'blank') yield 'code' in item ? item : { ...item, encoding };
  }
  const { count, line, column } = lost;
  if (count > 0) yield { code: 'bad_encoding', file, line, column, detail: String(count) };
  yield* ownOutput(file, own);
}

function tooLong(file: string, line: number): Problem {
  return { code: 'too_large', file, line, detail: 'ERR_STRING_TOO_LONG' };
}

async function* upTo(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > most) throw Object.assign(new RangeError('too large'), { code: 'EFBIG' });
    yield chunk;
  }
}
