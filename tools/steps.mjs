import { packageScript } from './places.mjs';

/** @typedef {{name: string, title: string, program?: string[], jest?: string[], needsBuild?: boolean, processes?: boolean}} Step */

const typescript = packageScript('typescript7', 'bin', 'tsc');

/**
 * What `npm test` does, in order: quick things that read the code first, then Jest's projects (jest.config.mjs).
 * `processes`: its files run several real processes at once, so a file that failed is run once more, alone (run-steps.mjs).
 * @type {Step[]}
 */
export const STEPS = [
  { name: 'types', title: 'Types of the server', program: [typescript, '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types-web', title: 'Types of the web app', program: [typescript, '-p', 'apps/web', '--noEmit'] },
  {
    name: 'lint',
    title: 'Lint',
    program: [packageScript('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.'],
  },
  { name: 'lint-types', title: 'Lint that asks the types', program: [packageScript('oxlint', 'bin', 'oxlint'), '.'] },
  {
    name: 'imports',
    title: 'Who may import whom',
    program: [
      packageScript('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      'apps',
      'libs',
      'database',
      'test',
    ],
  },
  { name: 'unused', title: 'Unused code', program: [packageScript('knip', 'bin', 'knip.js')] },
  { name: 'unit', title: 'Pure functions', jest: ['--selectProjects', 'unit'] },
  { name: 'rules', title: 'House rules', jest: ['--selectProjects', 'rules'], needsBuild: true },
  { name: 'migrations', title: 'Migrations', jest: ['--selectProjects', 'migrations'], needsBuild: true },
  { name: 'board', title: 'Stories', jest: ['--selectProjects', 'board'], needsBuild: true, processes: true },
  { name: 'wire', title: 'The wire', jest: ['--selectProjects', 'wire'], needsBuild: true, processes: true },
  {
    name: 'journeys',
    title: 'Journeys in a browser',
    jest: ['--selectProjects', 'journeys'],
    needsBuild: true,
    processes: true,
  },
];
