import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { canonicalAddress, type AgencyView, NAME_MAX, type Standing } from '#libs/domain';
import { isAddress } from '../people/address.js';
import { holding, plain } from '../people/table-people.js';

/** What can be wrong with a row. */
export type RowProblem =
  | 'name_missing'
  | 'name_long'
  | 'address_wrong'
  | 'address_twice'
  | 'agency_missing'
  | 'agency_unknown'
  | 'roles_missing'
  | 'role_unknown'
  | 'not_yours'
  | 'contact_taken'
  | 'invited_already';

/** One row as it was understood. Without problems it can be invited. */
export interface BulkPerson {
  /** Its line in what was given, from 1. */
  line: number;
  name: string;
  address: string;
  /** As it was written; `agencyId` is null where no agency is called so. */
  agency: string;
  agencyId: string | null;
  roles: string;
  standings: Standing[];
  problems: RowProblem[];
}

/** Everything that was given: its rows, or why they could not be read at all. */
export type BulkReading =
  { rows: BulkPerson[] } | { unreadable: 'empty' | 'quotes' | 'too_many' | 'not_columns'; line?: number };

/** What rows are held against. */
export interface BulkTable {
  agencies: readonly AgencyView[];
  /** Which role is meant by a word of the screen or a code. */
  roleOf: (word: string) => Standing | undefined;
  /** Which column is meant by a word at its head. */
  columnOf: (word: string) => Column | undefined;
  mayInvite: (agencyId: string, standings: readonly Standing[]) => boolean;
  /** True when an invitation to this address for this agency is open already. */
  isInvited: (agencyId: string, address: string) => boolean;
}

export type Column = 'name' | 'address' | 'agency' | 'roles';
const COLUMNS: readonly Column[] = ['name', 'address', 'agency', 'roles'];
/** So many rows at once, so that a mistaken file does not send thousands of letters. */
export const BULK_MAX = 500;

/**
 * Reads people from a CSV text. Columns are name, address, agency (its letters or a name) and roles (several with `;`
 * between them); a first row that names the columns may put them in another order. Columns stand apart by a comma, a
 * semicolon or a tab.
 */
export function readPeople(text: string, table: BulkTable): BulkReading {
  let found: Cells[];
  try {
    found = cellsOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { unreadable: 'quotes', line: (error as CsvError & { lines?: number }).lines };
  }
  const head = headOf(found[0]?.cells ?? [], table);
  const rows = head ? found.slice(1) : found;
  if (rows.length === 0) return { unreadable: 'empty' };
  if (rows.length > BULK_MAX) return { unreadable: 'too_many' };
  if (!rows.some(({ cells }) => cells.length > 1)) return { unreadable: 'not_columns' };
  const people = rows.map(({ line, cells }) => personIn(line, cells, head ?? COLUMNS, table));
  return { rows: people.map((person) => ({ ...person, problems: problemsOf(person, people, table) })) };
}

interface Cells {
  line: number;
  cells: string[];
}

function cellsOf(text: string): Cells[] {
  const separator = separatorOf(text);
  // Where a spreadsheet says itself what it wrote between the columns.
  const body = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF?sep=.\n/i, '\n');
  const read = parse(body, {
    bom: true,
    delimiter: separator,
    relaxColumnCount: true,
    // A name may be written with quotation marks in it.
    relaxQuotes: true,
    trim: true,
    info: true,
    skipEmptyLines: true,
    skipRecordsWithEmptyValues: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return read.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** What stands between the columns, seen from the first line that has anything in it. */
function separatorOf(text: string): string {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (said) return said;
  const line = (text.split(/\r?\n/).find((one) => /\S/.test(one)) ?? '').replace(/"[^"]*"/g, '');
  if (line.includes('\t')) return '\t';
  const commas = line.split(',').length - 1;
  // Roles have semicolons between them, also where columns have commas.
  return commas >= COLUMNS.length - 1 || commas >= line.split(';').length - 1 ? ',' : ';';
}

/** The columns in the order of a first row that names them, or null when it is a person already. */
function headOf(cells: readonly string[], { columnOf }: BulkTable): readonly (Column | undefined)[] | null {
  const columns = cells.map(columnOf);
  return columns.includes('name') && columns.includes('address') ? columns : null;
}

function personIn(
  line: number,
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  table: BulkTable,
): BulkPerson {
  const cell = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? '';
  // Roles that were written with the separator of the columns between them run over into columns of their own.
  const runOver = columns.at(-1) === 'roles' ? cells.slice(columns.length) : [];
  const roles = [cell('roles'), ...runOver].filter(Boolean).join('; ');
  const words = roles
    .split(/[;\u037e,|/]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const agency = cell('agency');
  return {
    line,
    name: cell('name'),
    address: canonicalAddress(cell('address')),
    agency,
    agencyId: agencyOf(agency, table.agencies)?.id ?? null,
    roles,
    standings: [...new Set(words.flatMap((word) => table.roleOf(word) ?? []))],
    problems: words.every((word) => table.roleOf(word)) ? [] : ['role_unknown'],
  };
}

/** The agency that is called so: by its letters, its name or its short name. Two of one name are none. */
function agencyOf(called: string, agencies: readonly AgencyView[]): AgencyView | null {
  const by = (name: (agency: AgencyView) => string) => {
    const found = agencies.filter((agency) => plain(name(agency)) === plain(called));
    return found.length === 1 ? found[0]! : null;
  };
  if (!called) return agencies.length === 1 ? agencies[0]! : null;
  return by(({ name }) => name) ?? by(({ shortName }) => shortName) ?? by(({ letters }) => letters);
}

function problemsOf(person: BulkPerson, all: readonly BulkPerson[], table: BulkTable): RowProblem[] {
  const { name, address, agency, agencyId, standings } = person;
  const before = all.filter((other) => other.line < person.line && other.agencyId === agencyId);
  const seat = table.agencies.find(({ id }) => id === agencyId);
  const contact = standings.includes('liaison');
  const checks: [RowProblem, boolean][] = [
    ['name_missing', !name],
    ['name_long', name.length > NAME_MAX],
    ['address_wrong', !isAddress(address)],
    ['address_twice', before.some((other) => other.address === address)],
    ['agency_missing', !agency && !agencyId],
    ['agency_unknown', Boolean(agency) && !agencyId],
    ['roles_missing', standings.length === 0 && person.problems.length === 0],
    ['not_yours', agencyId !== null && !table.mayInvite(agencyId, standings)],
    [
      'contact_taken',
      contact &&
        (before.some((other) => other.standings.includes('liaison')) ||
          (seat !== undefined && holding(seat, 'liaison').length > 0)),
    ],
    ['invited_already', agencyId !== null && table.isInvited(agencyId, address)],
  ];
  return [...person.problems, ...checks.filter(([, holds]) => holds).map(([problem]) => problem)];
}

/** The text of a file, or null when it is in no form of Unicode. */
export function decodeText(bytes: Uint8Array): string | null {
  const form = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(form, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
