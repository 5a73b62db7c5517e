import type { BulkRow } from './bulk-run.js';

/** A cell that a spreadsheet would carry out instead of showing it. */
const ACTIVE = /^[\s]*[=+\-@]|^[\t\r\n]/;

/**
 * A table as CSV, as spreadsheets read it. What would be carried out there (it begins with `=`, `+`, `-` or `@`) is made
 * a text by an apostrophe before it.
 */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;

function cellText(cell: string | number): string {
  const text = ACTIVE.test(String(cell)) ? `'${cell}` : String(cell);
  return /[",;\t\r\n']/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The words of a report, in the language of the screen. */
export interface ReportWords {
  head: readonly string[];
  outcome: (row: BulkRow) => string;
  reason: (row: BulkRow) => string;
}

/** What became of every row, as CSV. */
export const reportText = (rows: readonly BulkRow[], words: ReportWords): string =>
  csvText([
    words.head,
    ...rows.map((row) => [
      row.line,
      row.name,
      row.address,
      row.agency,
      row.roles,
      words.outcome(row),
      words.reason(row),
    ]),
  ]);
