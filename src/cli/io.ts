/** What a command needs of the world: where it stands, two streams and the language of the screen. */
import { relative, sep } from 'node:path';
import type { Language } from '../problems.ts';
import { type FileProblem, fileProblemText } from '../rules/file-problem.ts';
import { RULE_WORDS } from './words-rules.ts';

export interface Io {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything that is said about them. */
  readonly err: (text: string) => void;
  readonly language: Language;
  readonly cwd: string;
}

/** Exit codes of the commands that check and print. */
export const CODE = { fine: 0, finding: 1, usage: 2 } as const;

/** A path as the user would write it: relative below the working folder, else whole. */
export function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return below === '' || below.startsWith('..') ? path : below;
}

/** Writes problems one below the other, each with its code frame. */
export function writeProblems(problems: readonly FileProblem[], write: (text: string) => void, io: Io): void {
  for (const problem of problems) {
    const shown = { ...problem, file: shownPath(problem.file, io.cwd), about: shownAbout(problem.about, io.cwd) };
    write(`${fileProblemText(shown, io.language)}\n`);
  }
}

function shownAbout(about: FileProblem['about'], cwd: string): FileProblem['about'] {
  return about.other === undefined ? about : { ...about, other: about.other.replaceAll(cwd + sep, '') };
}

/** Says that there is no such name, and which one may have been meant. */
export function unknownName(message: string, near: string | null, io: Io): number {
  io.err(`${message}${near === null ? '' : RULE_WORDS[io.language].didYouMean(near)}\n`);
  return CODE.usage;
}
