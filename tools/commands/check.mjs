import { close } from '../closing-line.mjs';
import { endOnSignals } from '../ending.mjs';
import { runSteps } from '../run-steps.mjs';
import { STEPS } from '../steps.mjs';

export const help = `
npm run check

The quick part of the tests, under a minute: types, lint, imports, unused code, pure functions and those house rules that
need no database. \`npm test\` does the rest.

  --help    this text
`;

const NAMES = ['types', 'types-web', 'lint', 'lint-types', 'imports', 'unused', 'unit', 'rules'];

export async function run() {
  endOnSignals(130);
  const steps = STEPS.filter(({ name }) => NAMES.includes(name)).map(withoutDatabase);
  return close(await runSteps(steps, process.env));
}

/** House rules that look into a database lie in test/rules/database. */
const withoutDatabase = (step) =>
  step.name === 'rules' ? { ...step, jest: [...step.jest, '--testPathIgnorePatterns', '/test/rules/database/'] } : step;
