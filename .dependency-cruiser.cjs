/**
 * One rule, one picture: arrows point down; libs import only libs. Each rule here has a planted violation in
 * test/structure/boundaries.spec.ts, which proves that it fires.
 *
 *   web        worker ─► api ◄─ cli
 *    │                  /   \
 *    │                db    geo/src/{tiles,import}
 *    │                 │      │
 *    ├──► geo/src/spatial ◄───┤
 *    └──► libs ◄───────┴──────┘    scheduling, consolidation, bundling → lifecycle-cost, condition, estimation
 *                                  → money, calendar, asset;  optimize → nothing;  contracts → zod, asset;  outbox → contracts
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const packagesOf = (names) => `^node_modules/(${names.join('|')})/`;
const anyPackage = '^node_modules/';
const builtIn = { dependencyTypes: ['core'] };
const spec = '\\.spec\\.tsx?$';
/** Layers of the libs, lowest first; optimize stands apart, contracts beside them. */
const baseLibs = '(?:money|calendar|asset)';
const costLibs = 'lifecycle-cost|condition|estimation|register-history';
const decidingLibs = 'scheduling|consolidation|bundling';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'libs-import-only-libs',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|db|geo|test)/' },
    },
    {
      name: 'libs-import-no-packages',
      comment: 'contracts may import zod; specs may import the test runner',
      severity: 'error',
      from: { path: '^libs/', pathNot: [spec, '^libs/contracts/'] },
      to: { path: anyPackage },
    },
    { name: 'libs-import-no-built-ins', severity: 'error', from: { path: '^libs/', pathNot: spec }, to: builtIn },
    {
      name: 'a-lib-has-one-door',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'a-lib-has-one-door-for-others',
      severity: 'error',
      from: { pathNot: '^libs/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'base-libs-import-only-base-libs',
      severity: 'error',
      from: { path: `^libs/${baseLibs}/`, pathNot: spec },
      to: { path: '^libs/', pathNot: `^libs/${baseLibs}/` },
    },
    {
      name: 'cost-libs-import-only-base-libs',
      comment: 'and what decides (scheduling, consolidation, bundling) stands above both',
      severity: 'error',
      from: { path: `^libs/(${costLibs})/`, pathNot: spec },
      to: { path: '^libs/', pathNot: ['^libs/$1/', `^libs/${baseLibs}/`] },
    },
    {
      name: 'deciding-libs-import-no-other',
      severity: 'error',
      from: { path: `^libs/(${decidingLibs})/`, pathNot: spec },
      to: { path: `^libs/(${decidingLibs})/`, pathNot: '^libs/$1/' },
    },
    {
      name: 'optimize-imports-nothing',
      comment: 'kernels know no facilities; the solver is an argument',
      severity: 'error',
      from: { path: '^libs/optimize/', pathNot: spec },
      to: { pathNot: '^libs/optimize/' },
    },
    {
      name: 'contracts-import-only-zod-and-base-libs',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: spec },
      to: { pathNot: ['^libs/contracts/', `^libs/${baseLibs}/`, packagesOf(['zod'])] },
    },
    {
      name: 'outbox-imports-only-contracts-and-base-libs',
      severity: 'error',
      from: { path: '^libs/outbox/', pathNot: spec },
      to: { pathNot: ['^libs/(?:outbox|contracts)/', `^libs/${baseLibs}/`] },
    },
    {
      name: 'spatial-imports-libs-and-numeric-packages',
      severity: 'error',
      from: { path: '^geo/src/spatial/', pathNot: spec },
      to: {
        path: ['^(apps|db|test)/', '^geo/src/(tiles|import)/', anyPackage],
        pathNot: packagesOf(['@turf', 'kdbush', '@types']),
      },
    },
    {
      name: 'spatial-imports-no-built-ins',
      severity: 'error',
      from: { path: '^geo/src/spatial/', pathNot: spec },
      to: builtIn,
    },
    {
      name: 'geo-knows-no-app-and-no-database',
      severity: 'error',
      from: { path: '^geo/' },
      to: { path: ['^(apps|db|test)/', packagesOf(['@nestjs', 'typeorm', 'pg'])] },
    },
    {
      name: 'db-imports-only-libs',
      severity: 'error',
      from: { path: '^db/', pathNot: spec },
      to: { path: ['^(apps|geo|test)/', packagesOf(['@nestjs'])] },
    },
    {
      name: 'db-imports-only-types-of-libs',
      comment: 'tables compute nothing; db/seeds may, for it generates a city out of the vocabulary',
      severity: 'error',
      from: { path: '^db/', pathNot: [spec, '^db/seeds/'] },
      to: { path: '^libs/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nest-only-in-api-worker-and-cli',
      severity: 'error',
      from: { pathNot: ['^apps/(api|worker|cli)/', '^test/'] },
      to: { path: packagesOf(['@nestjs']) },
    },
    {
      name: 'web-sees-libs-and-spatial',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^db/', '^geo/src/(tiles|import)/', '^apps/(api|worker|cli)/', '^test/'] },
    },
    {
      name: 'map-engine-knows-no-react',
      severity: 'error',
      from: { path: '^apps/web/src/map/', pathNot: spec },
      to: { path: packagesOf(['react', 'react-dom', '@tanstack', 'wouter']) },
    },
    {
      name: 'nobody-imports-an-app',
      comment: 'but for two arrows: worker → api and cli → api',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/($1|api)/' },
    },
    {
      name: 'only-worker-and-cli-import-the-api',
      severity: 'error',
      from: { path: '^apps/', pathNot: '^apps/(api|worker|cli)/' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'libs-geo-db-import-no-app',
      severity: 'error',
      from: { path: '^(libs|geo|db)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'source-imports-no-test',
      severity: 'error',
      from: { path: '^(apps|libs|geo|db)/', pathNot: spec },
      to: { path: ['^test/', spec] },
    },
    {
      name: 'no-vague-rooms',
      severity: 'error',
      from: {},
      to: { path: '/(utils|helpers|common|shared|misc)(/|\\.tsx?$)', pathNot: anyPackage },
    },
    {
      name: 'no-barrels',
      comment: "only a lib's index.ts is a door",
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: ['^libs/[^/]+/index\\.ts$', anyPackage] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
