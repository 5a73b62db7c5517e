/** How a TypeScript file becomes a module: like the build (.swcrc), with maps for traces. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      module: { type: 'es6' },
      sourceMaps: 'inline',
      jsc: {
        target: 'es2023',
        keepClassNames: true,
        parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
    },
  ],
};

/** One kind of tests. Modules stay ES modules; `#libs/...` is resolved to the sources by the condition `source`. */
const project = (name, folders) => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.baraza(-real)?/'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform,
  setupFiles: ['reflect-metadata'],
});

export default {
  maxWorkers: 2,
  // A net and no measure: on a busy machine everything takes several times as long, and nothing is wrong.
  testTimeout: 120_000,
  projects: [
    project('unit', ['libs', 'apps']),
    project('rules', ['test/rules']),
    project('migrations', ['test/migrations']),
    project('board', ['test/board']),
    project('wire', ['test/wire']),
    project('journeys', ['test/journeys']),
    project('faults', ['test/faults']),
  ],
};
