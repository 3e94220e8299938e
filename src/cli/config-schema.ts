/** What zhibiao.config.yaml may say; one schema checks it, types it and gives editors a JSON Schema. */
import { z } from 'zod';
import { FULL } from '../table/columns.ts';
import { USUAL_ENCODINGS } from '../text/encodings.ts';
import { FULL_FORMATS, SEGMENTERS, TOPICS } from './option-values.ts';

const paths = z.union([z.string().min(1), z.array(z.string().min(1))]);
/** Examples that messages show. */
const AREA = 'CN, 310113';
const SIZE = /^\d+(\.\d+)?\s*[KMG]?B$/i;

export const configSchema = z.strictObject({
  rules: paths.optional().describe('Rule packs of your own, files or folders; relative to this file.'),
  columns: z
    .union([z.enum(['core', 'full']), z.array(z.enum(FULL as readonly [string, ...string[]])).min(1)])
    .optional()
    .describe('core, full or a list of column names.'),
  format: z.enum(FULL_FORMATS).optional().describe('How the table is written.'),
  date: z.iso.date({ error: 'YYYY-MM-DD' }).optional().describe('Publication date for articles that carry none.'),
  area: z
    .union([z.string().regex(/^(CN|\d{6})$/, AREA), z.int().min(110000, AREA).max(999999, AREA)])
    .optional()
    .describe('Area for articles that name none: CN or six digits of GB/T 2260.'),
  organisation: z.string().min(1).optional().describe('Organisation for articles that name none.'),
  segmenter: z.enum(SEGMENTERS).optional().describe('Evidence for where names end.'),
  include: paths.optional().describe('Globs of the files to read.'),
  exclude: paths.optional().describe('Globs of the files to leave out.'),
  maxSize: z
    .union([z.int().min(1), z.string().regex(SIZE, '50MB')])
    .optional()
    .describe('Larger files are left out: bytes, or a number with KB, MB or GB (1 KB = 1024 bytes).'),
  encoding: z
    .enum(['auto', ...USUAL_ENCODINGS])
    .optional()
    .describe('Encoding of the articles; auto tells them apart by itself.'),
  lang: z.enum(['zh', 'en']).optional().describe('Language of messages.'),
  jobs: z.int().min(1).max(1024).optional().describe('Number of workers; one for each core if absent.'),
  timeout: z.number().positive().max(86_400).optional().describe('Seconds that one article may take.'),
  cache: z.string().min(1).optional().describe('Folder that keeps what articles gave; relative to this file.'),
  topic: z.enum(TOPICS).optional().describe('Only figures on this topic.'),
  minConfidence: z.number().min(0).max(1).optional().describe('Only figures with at least this confidence.'),
});

export type Config = z.infer<typeof configSchema>;
