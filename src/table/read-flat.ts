/** CSV and TSV text → the cells of its lines. */
import { parse } from 'csv-parse/sync';
import type { Draft, DraftRow, TableProblem } from './read-draft.ts';

/** Names of the first line and the cells below it; lines that cannot be read become problems. */
export function flatDraft(text: string, delimiter: ',' | '\t'): Draft {
  const problems: TableProblem[] = [];
  const rows: DraftRow[] = [];
  let row = -1;
  parse(text, {
    bom: true,
    delimiter,
    // Said and not guessed: a lone CR is part of a cell.
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (given: string[]) => {
      rows.push({ row: ++row, given });
      return null;
    },
    on_skip: (error) => {
      problems.push({ code: 'bad_csv', row: ++row, column: null, detail: error?.message ?? '' });
    },
  });
  return headed(rows, problems);
}

function headed(rows: readonly DraftRow[], problems: readonly TableProblem[]): Draft {
  const names = rows[0]?.row === 0 ? (rows[0].given as string[]) : [];
  if (names.length === 0) {
    return { names, rows: [], problems: [{ code: 'no_header', row: null, column: null, detail: '' }, ...problems] };
  }
  const lines = rows.slice(1).filter((line) => !isBlank(line, names));
  const odd = lines.filter(({ given }) => given.length !== names.length);
  const lengths = odd.map(({ row, given }): TableProblem => {
    return { code: 'wrong_length', row, column: null, detail: `${given.length}/${names.length}` };
  });
  return {
    names,
    rows: lines.filter(({ given }) => given.length === names.length),
    problems: [...problems, ...lengths],
  };
}

/** An empty line that an editor left behind; in a table of one column it is an empty cell. */
function isBlank({ given }: DraftRow, names: readonly string[]): boolean {
  return names.length > 1 && given.length === 1 && given[0] === '';
}
