const FRAME_WIDTH = 120;
const LINE_NUMBER_WIDTH = 5;

/** Characters that take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/g;

/** The line and its neighbours with a caret under the place; a 汉字 before it is padded by a wide space. */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r?\n/);
  const shown: string[] = [];
  for (let at = Math.max(1, line - 1); at <= Math.min(lines.length, line + 1); at++) {
    const content = lines[at - 1] ?? '';
    shown.push(`${String(at).padStart(LINE_NUMBER_WIDTH)} | ${content.slice(0, FRAME_WIDTH)}`.trimEnd());
    if (at === line) shown.push(`${' '.repeat(LINE_NUMBER_WIDTH)} | ${padding(content, column)}^`);
  }
  return shown.join('\n');
}

function padding(content: string, column: number): string {
  const before = content.slice(0, Math.min(column - 1, FRAME_WIDTH));
  return before
    .replace(/[^\t\u1100-\uffff]/g, ' ')
    .replace(WIDE, '\u3000')
    .replace(/[^\t\u3000]/g, ' ');
}
