const spec = '\\.spec\\.ts$';
const adapter = '^libs/[^/]+/src/(embedded|neo4j|eventstoredb)/';

const door = (...libs) => `^libs/(${libs.join('|')})/src/index\\.ts$`;
const anyDoor = '^libs/[^/]+/src/index\\.ts$';
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** What `from` may import beside itself; `node` opens Node's own modules. */
const only = (name, from, { allowed = [], node = false }) =>
  forbid(name, from, { pathNot: [from.path, ...allowed], ...(node && { dependencyTypesNot: ['core'] }) });

/** The same list for the specs of a lib, with the tools of the tests added. */
const lib = (name, path, list = {}) => [
  only(name, { path, pathNot: spec }, list),
  only(
    `${name}-in-specs`,
    { path: `${path}.*${spec}` },
    { allowed: [path, ...(list.allowed ?? []), '^test/support/', packages('fast-check')], node: true },
  ),
];

const allowLists = [
  ...lib('kernel-imports-nothing', '^libs/kernel/'),
  ...lib('domain-is-pure', '^libs/domain/', { allowed: [door('kernel')] }),
  ...lib('gap-analysis-is-pure', '^libs/gap-analysis/', { allowed: [door('kernel')] }),
  ...lib('projections-are-pure', '^libs/chain-graph/src/projection/', {
    allowed: [door('kernel', 'domain'), '^libs/chain-graph/src/[a-z-]+\\.ts$'],
  }),
  ...lib('bundled-knows-nothing-of-ours', '^libs/bundled/', { node: true }),
  ...lib('sqlite-knows-nothing-of-ours', '^libs/sqlite/', { allowed: [packages('libsql')], node: true }),
  ...lib('event-store-knows-the-domain', '^libs/event-store/', {
    allowed: [door('kernel', 'domain', 'config', 'sqlite'), packages('@nestjs/common')],
    node: true,
  }),
  ...lib('chain-graph-knows-the-domain', '^libs/chain-graph/', {
    allowed: [door('kernel', 'domain', 'config', 'sqlite'), packages('@nestjs/common')],
    node: true,
  }),
  ...lib('command-handling-is-the-way-in', '^libs/command-handling/', {
    allowed: [
      door('kernel', 'domain', 'event-store', 'chain-graph'),
      packages('@nestjs/common', '@nestjs/cqrs', 'uuid'),
      '^crypto$',
    ],
  }),
  ...lib('projecting-is-a-loop', '^libs/projecting/', {
    allowed: [
      door('kernel', 'domain', 'event-store', 'chain-graph', 'observability'),
      packages('@nestjs/common'),
      '^(timers/promises|events)$',
    ],
  }),
  ...lib('dataset-speaks-in-commands', '^libs/dataset/', {
    allowed: [
      door('kernel', 'domain', 'command-handling', 'chain-graph'),
      packages('cli-progress', 'csv-parse', 'csv-stringify', 'yaml', 'zod'),
    ],
    node: true,
  }),
  ...lib('config-knows-the-kernel', '^libs/config/', {
    allowed: [door('kernel', 'bundled'), packages('@nestjs/common', 'zod')],
    node: true,
  }),
  ...lib('observability-knows-config', '^libs/observability/', {
    allowed: [door('kernel', 'config'), packages('@nestjs/common', 'pino', 'pino-pretty', 'prom-client')],
    node: true,
  }),
  only('web-imports-no-lib', { path: '^apps/web/' }, { allowed: ['(^|/)node_modules/'] }),
];

const doors = [
  forbid(
    'enter-a-lib-by-its-door',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', anyDoor] },
  ),
  forbid(
    'enter-a-lib-by-its-door',
    { path: '^(apps|test)/' },
    { path: '^libs/[^/]+/src/', pathNot: anyDoor },
  ),
  forbid('libs-do-not-import-apps', { path: '^libs/' }, { path: '^apps/' }),
  forbid('apps-do-not-import-apps', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
  forbid('sources-do-not-import-tests', { path: '^(libs|apps)/', pathNot: spec }, { path: ['^test/', spec] }),
];

const adapters = [
  forbid(
    'libsql-has-one-home',
    { path: '^(libs|apps)/', pathNot: '^libs/sqlite/' },
    { path: packages('libsql') },
  ),
  forbid(
    'drivers-stay-in-their-adapter',
    { path: '^(libs|apps)/', pathNot: ['^libs/sqlite/', '^libs/[^/]+/src/embedded/'] },
    { path: door('sqlite') },
  ),
  forbid(
    'cqrs-has-one-home',
    { path: '^libs/', pathNot: '^libs/command-handling/' },
    { path: packages('@nestjs/cqrs') },
  ),
  forbid(
    'a-port-meets-nest-in-its-module',
    { path: '^libs/(event-store|chain-graph)/', pathNot: ['\\.module\\.ts$', spec] },
    { path: packages('@nestjs/[^/]+') },
  ),
  forbid(
    'an-adapter-is-chosen-at-the-door',
    { path: '^libs/[^/]+/src/', pathNot: ['/index\\.ts$', '\\.module\\.ts$', adapter, spec] },
    { path: adapter },
  ),
];

const hygiene = [
  forbid(
    'runtime-uses-declared-packages',
    { path: '^(libs|apps/(api|cli))/', pathNot: spec },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
  forbid('no-circular', {}, { circular: true }),
  forbid('no-unresolved', {}, { couldNotResolve: true }),
];

export default {
  forbidden: [...allowLists, ...doors, ...adapters, ...hygiene],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
