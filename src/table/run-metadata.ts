/** What a table was made from and with. No clock: the same run over the same files says the same. */

export interface RunInput {
  /** Path under the input root, with `/`. */
  readonly file: string;
  /** Of the bytes as read, in lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface RunMetadata {
  /** Version of zhibiao. */
  readonly version: string;
  /** Changes when a column changes its name, type or meaning. */
  readonly table_version: number;
  readonly rules_hash: string;
  /** With its version where it has one: `nodejieba 3.5.8`. */
  readonly segmenter: string;
  /** The options that bear on the rows. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: readonly RunInput[];
}

/** Everything but the inputs, as named texts in a fixed order; options are JSON with sorted keys. */
export function runFacts(meta: RunMetadata): readonly (readonly [name: string, text: string])[] {
  const options = Object.fromEntries(Object.entries(meta.options).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [
    ['version', meta.version],
    ['table_version', String(meta.table_version)],
    ['rules_hash', meta.rules_hash],
    ['segmenter', meta.segmenter],
    ['options', JSON.stringify(options)],
  ];
}
