import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/browser/esm/sync';
import { csvText, reportText } from './bulk-report.js';
import type { BulkRow } from './bulk-run.js';

describe('a report', () => {
  it('carries nothing that a spreadsheet would carry out', () => {
    const active = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1+1', '=HYPERLINK("http://example.org")'];
    const [cells] = parse(csvText([active]), { bom: true });
    expect(cells).toEqual(active.map((cell) => `'${cell}`));
  });

  it('is read again as it was written', () => {
    const cells = ['K., "Maria"', 'a;b', 'two\nlines', ' space ', 'Ζωή', ''];
    expect(parse(csvText([cells, cells]), { bom: true })).toEqual([cells, cells]);
  });

  it('has one line for every row, with what became of it and why', () => {
    const row: BulkRow = {
      line: 4,
      name: '=cmd',
      address: 'a@example.org',
      agency: 'HO',
      agencyId: 'ho',
      roles: 'worker; deputy',
      standings: ['worker', 'deputy'],
      problems: [],
      invitationId: 'i',
      commandId: 'c',
      outcome: 'refused',
      refusal: null,
    };
    const text = reportText([row], { head: ['line', 'name'], outcome: ({ outcome }) => outcome, reason: () => 'why' });
    expect(text).toBe(`\uFEFFline,name\r\n4,"'=cmd",a@example.org,HO,"worker; deputy",refused,why\r\n`);
  });
});
