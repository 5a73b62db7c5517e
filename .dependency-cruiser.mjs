/** Everything under libs/ that is not a feature. */
const FOUNDATION = 'domain|config|hints|inputs|kernel|client|delivery|ladders|process';
const TESTS = '\\.spec\\.ts$|^test/';
/** Made-up things that stories are told of. */
const MODELS = '^libs/[^/]+/src/.*/model/|/made-up-[^/]+\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features-do-not-meet',
      comment:
        'A feature imports itself, the kernel, the settings, delivery, ladders and the domain. Features meet in the journal and, for reading, in SQL.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: `^libs/(${FOUNDATION})/` },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/($1|config|kernel|delivery|ladders|domain)/' },
    },
    {
      name: 'kernel-knows-no-feature',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: TESTS },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/(kernel|config|hints|inputs|domain)/' },
    },
    {
      name: 'inputs-know-the-domain-only',
      severity: 'error',
      from: { path: '^libs/inputs/', pathNot: TESTS },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/(inputs|domain)/' },
    },
    {
      name: 'process-knows-no-feature',
      severity: 'error',
      from: { path: '^libs/process/', pathNot: TESTS },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/(process|kernel|config)/' },
    },
    {
      name: 'hints-know-the-settings-only',
      severity: 'error',
      from: { path: '^libs/hints/', pathNot: TESTS },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/(hints|config)/' },
    },
    {
      name: 'delivery-knows-no-feature',
      severity: 'error',
      from: { path: '^libs/delivery/', pathNot: TESTS },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/(delivery|config|kernel|domain)/' },
    },
    {
      name: 'ladders-know-no-feature',
      comment:
        'Whatever is due is reminded of by them: they know of it what its kind, its stream and its people are called.',
      severity: 'error',
      from: { path: '^libs/ladders/', pathNot: TESTS },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/(ladders|kernel|domain)/' },
    },
    {
      name: 'config-stands-alone',
      comment: 'What an operator may set is read before anything else is there.',
      severity: 'error',
      from: { path: '^libs/config/', pathNot: TESTS },
      to: { path: '^(libs|apps|database)/', pathNot: '^libs/config/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The same rules run in the server, the browser and the tests: no Nest, no Node, no DOM.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: TESTS },
      to: {
        pathNot:
          '^libs/domain/|(^|/)node_modules/(class-validator|class-transformer|temporal-polyfill|rrule-temporal)/',
      },
    },
    {
      name: 'client-knows-the-domain-only',
      comment: 'It runs in a browser and in any program: what it knows of the server is what goes over the wire.',
      severity: 'error',
      from: { path: '^libs/client/', pathNot: TESTS },
      to: { pathNot: '^libs/(client|domain)/|(^|/)node_modules/(socket\\.io-client|uuid|reflect-metadata)/' },
    },
    {
      name: 'client-is-for-those-outside',
      comment: 'The web app, programs and tests speak through it; a server has nobody to speak to.',
      severity: 'error',
      from: { path: '^(apps|libs|database)/', pathNot: `^(apps/web|libs/client)/|${TESTS}` },
      to: { path: '^libs/client/' },
    },
    {
      name: 'libs-by-their-index',
      comment: 'Everyone else enters a lib by its index.ts.',
      severity: 'error',
      from: { path: '^(?:libs/([^/]+)|apps|database|test)/' },
      to: { path: '^libs/[^/]+/src/.', pathNot: `^libs/[^/]+/src/index\\.ts$|^libs/$1/|${MODELS}` },
    },
    {
      name: 'models-are-for-tests',
      comment: 'What stories are made of is in nothing that ships.',
      severity: 'error',
      from: { path: '^(apps|libs|database)/', pathNot: `${TESTS}|${MODELS}` },
      to: { path: MODELS },
    },
    {
      name: 'nobody-imports-an-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/|^apps/worker/src/(?:reactions|worker\\.module|entities)\\.ts$' },
    },
    {
      name: 'web-uses-client-and-domain',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps|database)/', pathNot: '^(apps/web|libs/client|libs/domain)/' },
    },
    {
      name: 'database-in-its-place',
      comment:
        'SQL and TypeORM stand in the kernel, the hints, the migrations and in *.store.ts, *.queries.ts and *.entity.ts.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/(kernel|hints)/|\\.(store|queries|entity)\\.ts$|${TESTS}` },
      to: { path: '(^|/)node_modules/(pg|typeorm)/' },
    },
    {
      name: 'queue-in-its-place',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/kernel/src/jobs/|^libs/hints/|\\.processor\\.ts$|${TESTS}` },
      to: { path: '(^|/)node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'sockets-at-the-doors',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^apps/api/|^libs/client/|${TESTS}` },
      to: { path: '(^|/)node_modules/(socket\\.io|socket\\.io-client|@nestjs/platform-socket\\.io)/' },
    },
    {
      name: 'mail-where-letters-go-out',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/delivery/|${TESTS}` },
      to: { path: '(^|/)node_modules/nodemailer/' },
    },
    {
      name: 'ways-out-where-notices-go',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/notifications/|${TESTS}` },
      to: { path: '(^|/)node_modules/(web-push|postal-mime)/' },
    },
    {
      name: 'files-looked-into-where-files-are',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/files/|${TESTS}` },
      to: { path: '(^|/)node_modules/(sharp|file-type|yauzl|aws4fetch)/' },
    },
    {
      name: 'ways-in-where-people-are',
      comment: 'Passwords, passkeys, authenticator apps and providers are nobody’s concern but the people’s.',
      severity: 'error',
      from: { path: '^(apps/(api|worker)|libs|database)/', pathNot: `^libs/people/|${TESTS}` },
      to: { path: '(^|/)node_modules/(openid-client|@simplewebauthn|@node-rs/argon2|otplib)/' },
    },
    {
      name: 'ways-in-of-the-browser',
      comment: 'A browser makes and uses passkeys; what it is asked and answers is checked by the server alone.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: '(^|/)node_modules/(openid-client|@simplewebauthn/server|@node-rs/argon2|otplib|nodemailer|bowser)/',
      },
    },
    {
      name: 'devices-in-one-file',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/people/src/factors/device\\.ts$|${TESTS}` },
      to: { path: '(^|/)node_modules/bowser/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs|database)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'declared',
      comment: 'What is imported stands in package.json, and what the product imports is no tool.',
      severity: 'error',
      from: { path: '^(apps|libs|database|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'server-runs-without-tools',
      severity: 'error',
      from: { path: '^(apps/api|apps/worker|libs|database)/', pathNot: `^libs/client/|${TESTS}` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.baraza(-real)?)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
