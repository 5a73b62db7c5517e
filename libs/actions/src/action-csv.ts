import { stringify } from 'csv-stringify/sync';
import { ACTION_STATUSES, type ActionRow, type Language, REDISCLOSURE } from '#libs/domain';
import { QUEUE_WORDS } from './queue.words.js';
import { CSV_COLUMNS, type CsvColumn, type QueueWords } from './words/word-table.js';

/** What an exported list needs beside its lines. */
export interface CsvOf {
  language: Language;
  /** The names of agencies and people by their ids, as the reader sees them. */
  names: ReadonlyMap<string, string>;
  /** Where people reach the installation, without a slash at the end. */
  publicUrl: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The streams that the reader reads by agreement, for as long as that holds: what stands on them is not to be passed on. */
  byAgreement: ReadonlySet<string>;
}

/**
 * A list of actions as a file for spreadsheets: UTF-8 with its mark, so that they know it, headers in the reader's language. A
 * cell that a spreadsheet would reckon with (it begins with =, +, -, @, a tab or a return) gets an apostrophe before it.
 */
export function csvOf(rows: readonly ActionRow[], { language, names, publicUrl, now, byAgreement }: CsvOf): string {
  const words = QUEUE_WORDS[language];
  const lineOf = (row: ActionRow): Record<CsvColumn, string> => ({
    dueDate: row.due.date,
    dueTime: row.due.time ?? '',
    zone: row.due.zone,
    late: isLate(row, now) ? words.yes : '',
    what: row.title ?? '',
    person: row.handle ?? '',
    place: placeOf(row, words),
    status: words.status[row.status],
    priority: words.priority[row.priority],
    agency: names.get(row.ownerAgencyId) ?? '',
    holder: (row.holderId && names.get(row.holderId)) ?? '',
    moves: String(row.moves),
    address: `${publicUrl}/actions/${row.id}`,
    notice: byAgreement.has(row.stream) ? REDISCLOSURE[language] : '',
  });
  return stringify(rows.map(lineOf), {
    bom: true,
    header: true,
    columns: CSV_COLUMNS.filter((key) => key !== 'notice' || rows.some(({ stream }) => byAgreement.has(stream))).map(
      (key) => ({ key, header: words.columns[key] }),
    ),
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** A meeting by the name of its series and its day. */
function placeOf({ stream, meeting }: ActionRow, words: QueueWords): string {
  if (meeting) return [words.meeting, meeting.series ?? '', meeting.on].filter((part) => part !== '').join(', ');
  return stream.startsWith('part/') ? words.part : words.common;
}

const isLate = ({ status, dueAt }: ActionRow, now: number): boolean =>
  ACTION_STATUSES[status].reminds && Date.parse(dueAt) <= now;
