import { describe, expect, it } from '@jest/globals';

interface Counts {
  passed: number;
  failed: number;
  unsteady: string[];
}
interface Run {
  answers?: { testResults: object[] };
  code: number;
}
const tool = '../../../tools/jest-counts.mjs';
const { countJest, failedFiles } = (await import(tool)) as {
  countJest: (first: Run, second?: Run) => Counts;
  failedFiles: (run: Run) => string[];
};

const file = (name: string, ...statuses: string[]) => ({
  name,
  status: statuses.every((status) => status === 'passed') ? 'passed' : 'failed',
  assertionResults: statuses.map((status, i) => {
    const title = `${name} tells ${i}`;
    return { status, title, fullName: title, ancestorTitles: [] };
  }),
});
const run = (...testResults: ReturnType<typeof file>[]): Run => ({
  answers: { testResults },
  code: testResults.some(({ status }) => status === 'failed') ? 1 : 0,
});

describe('a second look at the files that failed', () => {
  const first = run(file('calm', 'passed', 'passed'), file('hasty', 'passed', 'failed'));

  it('counts what passes alone, and names it', () => {
    expect(failedFiles(first)).toEqual(['hasty']);
    expect(countJest(first, run(file('hasty', 'passed', 'passed')))).toEqual({
      passed: 4,
      failed: 0,
      skipped: [],
      unsteady: ['hasty tells 1'],
    });
  });

  it('excuses nothing that fails twice', () => {
    expect(countJest(first, run(file('hasty', 'passed', 'failed')))).toMatchObject({
      passed: 3,
      failed: 1,
      unsteady: [],
    });
    expect(countJest(first, run(file('hasty', 'failed', 'passed')))).toMatchObject({ failed: 1, unsteady: [] });
  });

  it('takes a file that could not even be loaded for a failure, twice too', () => {
    const unloaded = { ...file('broken'), status: 'failed' };
    const broken = run(file('calm', 'passed'), unloaded);
    expect(failedFiles(broken)).toEqual(['broken']);
    expect(countJest(broken, run(unloaded))).toMatchObject({ passed: 1, failed: 1 });
    expect(countJest(broken, run(file('broken', 'passed')))).toMatchObject({
      passed: 2,
      failed: 0,
      unsteady: ['broken'],
    });
  });

  it('cannot look where Jest itself ended', () => {
    expect(failedFiles({ code: 1 })).toEqual([]);
    expect(countJest({ code: 1 })).toMatchObject({ failed: 1 });
    expect(countJest(first, { code: 1 })).toMatchObject({ passed: 3, failed: 1, unsteady: [] });
  });
});
