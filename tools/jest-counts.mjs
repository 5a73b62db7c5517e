/** @typedef {{answers: object | undefined, code: number}} Run one run of Jest: its `--json`, undefined when it died; its exit status */

/** The files in which something failed. */
export const failedFiles = ({ answers }) =>
  (answers?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);

/**
 * Counts a run of Jest, and what a second look at its failed files said.
 *
 * A test that cannot run on this machine is skipped and says why at the end of its own title or of one around it:
 * `(needs <what>: <how to install it>)`, for example `it.skip('... (needs redis-server: apt-get install redis-server)')`.
 * A skip without such a reason counts as a failure: a forgotten `it.skip`, `it.only` or `it.todo` is no way to pass.
 *
 * A test that failed at first and passes alone is counted as passed, and named as unsteady: its story or the product
 * depends on how busy the machine is.
 * @param {Run} first
 * @param {Run} [second] of the failed files alone
 * @returns {import('./run-steps.mjs').Counts}
 */
export function countJest(first, second) {
  const counts = { passed: 0, failed: 0, skipped: [], unsteady: [] };
  const { answers, code } = second ? withSecondLook(first, second) : first;
  if (!answers) return { ...counts, failed: 1 };
  for (const file of answers.testResults) {
    // A file that could not be loaded, or whose setting up failed, has no tests to count.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) counts.failed++;
    for (const test of file.assertionResults) countTest(counts, test);
  }
  if (code !== 0 && counts.failed === 0) counts.failed++;
  if (second && counts.failed === 0) counts.unsteady = first.answers.testResults.flatMap(failuresOf);
  return counts;
}

/** The first run with the files of the second in place of its own. */
function withSecondLook(first, second) {
  const again = new Map((second.answers?.testResults ?? []).map((file) => [file.name, file]));
  const testResults = first.answers.testResults.map((file) => again.get(file.name) ?? file);
  return { answers: { testResults }, code: second.code };
}

const failuresOf = ({ assertionResults, name, status }) => {
  const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName);
  return status === 'failed' && failed.length === 0 ? [name] : failed;
};

function countTest(counts, test) {
  if (test.status === 'passed') counts.passed++;
  else if (test.status === 'failed') counts.failed++;
  else countSkip(counts, test);
}

function countSkip(counts, test) {
  const reason = reasonOf([test.title, ...test.ancestorTitles.toReversed()]);
  if (reason) {
    counts.skipped.push({ test: test.fullName.replace(NEEDS, '').trim(), reason });
    return;
  }
  console.log(`FAIL skipped without a reason: ${test.fullName}`);
  counts.failed++;
}

const NEEDS = /\(needs ([^:()]+): ([^()]+)\)/;

function reasonOf(titles) {
  const found = titles.map((title) => NEEDS.exec(title)).find((match) => match);
  return found && `needs ${found[1].trim()}; install it with: ${found[2].trim()}`;
}
