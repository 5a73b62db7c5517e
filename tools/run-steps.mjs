import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { countJest, failedFiles } from './jest-counts.mjs';
import { packageScript, root } from './places.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed a step that is not Jest counts as one test
 * @property {number} failed
 * @property {{test: string, reason?: string}[]} skipped
 * @property {string[]} unsteady tests that failed among the others and passed when their file ran alone
 */

/** As many files as may be looked at a second time; where more have failed, something is broken. */
const SECOND_LOOKS = 3;

/**
 * Runs all steps, even when one fails: what reads the code two at a time, since each takes one processor, then Jest's, which
 * share the processors among themselves.
 * @returns {Promise<Counts>}
 */
export async function runSteps(steps, env) {
  const total = { passed: 0, failed: 0, skipped: [], unsteady: [] };
  const add = ({ passed, failed, skipped, unsteady }) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
    total.unsteady.push(...unsteady);
  };
  const programs = steps.filter(({ program }) => program);
  const lane = async () => {
    for (let step = programs.shift(); step; step = programs.shift()) add(await runProgram(step, env));
  };
  await Promise.all([lane(), lane()]);
  for (const step of steps.filter(({ jest }) => jest)) add(await runJest(step, env));
  return total;
}

/** A program that says little when all is well: its words are shown only when it fails. */
async function runProgram({ title, program }, env) {
  const began = Date.now();
  const { code, output } = await runChild(process.execPath, program, { cwd: root, env, lines: 200 });
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], unsteady: [] };
}

async function runJest({ title, jest, processes }, env) {
  console.log(`\n${title}`);
  const first = await askJest(jest, env);
  const failed = failedFiles(first);
  if (!processes || failed.length === 0 || failed.length > SECOND_LOOKS) return countJest(first);
  console.log(`\n${title}: a second look at what failed, alone`);
  return countJest(first, await askJest([...jest, '--runInBand', '--runTestsByPath', ...failed], env));
}

/** @returns {Promise<{answers: object | undefined, code: number}>} what Jest wrote, undefined when it did not get that far */
async function askJest(jest, env) {
  const folder = mkdtempSync(join(tmpdir(), 'baraza-test-'));
  const answers = join(folder, 'answers.json');
  try {
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    // A story that failed half way may leave a line open; Jest would wait for it without end.
    const args = [...jest, '--forceExit', '--passWithNoTests', '--json', `--outputFile=${answers}`];
    // With --json Jest writes the same again to standard output, which is not shown; people read its standard error.
    const { code } = await runChild(process.execPath, [...flags, packageScript('jest', 'bin', 'jest.js'), ...args], {
      cwd: root,
      env,
      show: 'errors',
    });
    return { answers: readAnswers(answers), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAnswers(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
