/** What options with a closed list of values take. */
import { FILE_FORMATS, FORMATS } from '../table/formats.ts';

export const FULL_FORMATS = [...FORMATS, ...FILE_FORMATS] as const;
export const SEGMENTERS = ['auto', 'nodejieba', 'intl'] as const;
export const LAYOUTS = ['plain', 'sdmx'] as const;
export const TOPICS = ['all', 'employment', 'other'] as const;
