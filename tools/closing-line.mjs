/**
 * Prints a line for each skip, saying what to install, a line for each test that is unsteady, then the closing line alone.
 * @param {import('./run-steps.mjs').Counts} counts
 * @returns {number} the exit status: 1 when anything failed, or when something was skipped that had to run
 */
export function close({ passed, failed, skipped, unsteady }, { allowSkips = true } = {}) {
  console.log('');
  for (const { test, reason } of skipped) console.log(`skipped: ${test} - ${reason}`);
  for (const test of unsteady) console.log(`unsteady: ${test} - it passed only alone; a defect to find`);
  const failures = allowSkips ? failed : failed + skipped.length;
  const line = `${passed} passed, ${failures} failed`;
  console.log(allowSkips && skipped.length > 0 ? `${line}, ${skipped.length} skipped` : line);
  return failures > 0 ? 1 : 0;
}
