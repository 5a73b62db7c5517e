import { describe, expect, it } from '@jest/globals';
import { occurrences, sources, withoutComments, withoutSqlComments } from '../support/sources.js';

/** The clock itself. */
const CLOCK = 'libs/kernel/src/clock/clock.ts';
/** What runs on other people's devices, and has their clock. */
const OUTSIDE = 'libs/client/';
/** Where the database's clock is made, the time outside plus the installation's offset; and where that time itself is watched for jumps. */
const DATABASE_CLOCK =
  /database\/(migrations\/1795478400000-open-the-table|functions\/21-reminders-watched|schema)\.sql$/;

/** The same moment where a policy reckons it: it may call no function of ours. */
const IN_A_POLICY = /\(\s*select \(?now\(\) \+ (?:i\.)?clock_offset\)?(?: as \S+)?\s+from baraza\.installation i\)/gi;

const server = sources(['apps/api/src', 'apps/worker/src', 'libs', 'database'], /\.ts$/).filter(
  ({ path }) => !path.endsWith('.spec.ts') && !path.startsWith(OUTSIDE),
);
const sql = sources(['database'], /\.sql$/);

describe('time', () => {
  it('is asked of one clock in the server', () => {
    const asked = occurrences(
      server.filter(({ path }) => path !== CLOCK),
      /\bDate\.now\(|\bnew Date\(\s*\)|\bv7\(/,
      withoutComments,
    );
    expect(asked).toEqual([]);
  });

  it('is asked of one clock in the database', () => {
    const ANY =
      /(?<!baraza\.)\bnow\(|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b|\b(statement|transaction)_timestamp\(|timeofday\(/i;
    expect(occurrences(sql, ANY, (text) => withoutSqlComments(text).replace(IN_A_POLICY, ''))).toEqual([]);
    expect(
      occurrences(server, ANY, (text) =>
        withoutComments(text)
          .replace(/\b(clock|kernel\.clock|performance|parts|Date)\.now\(/g, '')
          .replace(/^\s+now\(\): Date/gm, ''),
      ),
    ).toEqual([]);
  });

  it('outside is looked at in one function only', () => {
    const looked = occurrences(sql, /clock_timestamp\(/, withoutSqlComments);
    expect(looked.length).toBeGreaterThan(0);
    for (const line of looked) expect(line.split(':')[0]).toMatch(DATABASE_CLOCK);
  });
});
