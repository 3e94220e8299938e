import type { RunMetadata } from '../../src/table/run-metadata.ts';

/** A run over two small files. */
export const RUN: RunMetadata = {
  version: '0.1.0',
  table_version: 1,
  rules_hash: '5f3a',
  segmenter: 'intl',
  options: { topic: 'employment', date: '2024-07-18' },
  inputs: [
    { file: 'a.txt', sha256: '9f86', bytes: 120 },
    { file: '乡镇/b.html', sha256: '60b7', bytes: 45 },
  ],
};
