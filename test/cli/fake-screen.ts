import type { Screen } from '../../src/cli/screen.ts';
import type { Language } from '../../src/problems.ts';

export interface Said {
  out: string;
  err: string;
}

/** A screen without a terminal whose output is kept. */
export function fakeScreen(
  cwd: string,
  language: Language = 'en',
  more: Partial<Screen> = {},
): Screen & { said: Said } {
  const said: Said = { out: '', err: '' };
  return {
    ...{ cwd, language, said, isTerminal: false, errIsTerminal: false, width: 120, env: {}, level: 0 },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    stdin: async () => new Uint8Array(),
    ...more,
  };
}
