/**
 * Counts one run of Jest from its JSON.
 *
 * A test that cannot run on this machine is skipped and says why at the end of its own title or of one around it:
 * `(needs <what>: <how to install it>)`, for example `it.skip('... (needs redis-server: apt-get install redis-server)')`.
 * A skip without such a reason counts as a failure: a forgotten `it.skip`, `it.only` or `it.todo` is no way to pass.
 * @param {object | undefined} answers Jest's `--json`, undefined when Jest died
 * @param {number} code Jest's exit status
 * @returns {import('./run-steps.mjs').Counts}
 */
export function countJest(answers, code) {
  if (!answers) return { passed: 0, failed: 1, skipped: [] };
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const file of answers.testResults) {
    // A file that could not be loaded, or whose setting up failed, has no tests to count.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) counts.failed++;
    for (const test of file.assertionResults) countTest(counts, test);
  }
  if (code !== 0 && counts.failed === 0) counts.failed++;
  return counts;
}

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
