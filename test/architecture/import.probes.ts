/** A file that breaks one import rule; what it imports is planted beside it. */
export interface ImportProbe {
  readonly rule: string;
  readonly at: string;
  readonly imports: string;
}

/** What the probes import; each breaks no rule by itself. */
export const surroundings: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'libs/kernel/src/index.ts',
    'libs/kernel/src/inner.ts',
    'libs/domain/src/index.ts',
    'libs/sqlite/src/index.ts',
    'libs/event-store/src/index.ts',
    'libs/event-store/src/embedded/log.ts',
    'libs/chain-graph/src/index.ts',
    'libs/observability/src/index.ts',
    'libs/dataset/src/index.ts',
    'apps/api/src/main.ts',
    'test/support/world.ts',
  ].map((path) => [path, 'export {};\n']),
);

const probe = (rule: string, at: string, imports: string): ImportProbe => ({ rule, at, imports });

/** The same import from a lib's source and from its spec, where the list is another. */
const inBoth = (rule: string, lib: string, imports: string): readonly ImportProbe[] => [
  probe(rule, `libs/${lib}/src/planted.ts`, imports),
  probe(`${rule}-in-specs`, `libs/${lib}/src/planted.spec.ts`, imports),
];

export const importProbes: readonly ImportProbe[] = [
  ...inBoth('kernel-imports-nothing', 'kernel', 'zod'),
  ...inBoth('domain-is-pure', 'domain', 'zod'),
  ...inBoth('gap-analysis-is-pure', 'gap-analysis', '@liantu/domain'),
  ...inBoth('projections-are-pure', 'chain-graph/src/projection', '@liantu/event-store'),
  ...inBoth('sqlite-knows-nothing-of-ours', 'sqlite', '@liantu/kernel'),
  ...inBoth('bundled-knows-nothing-of-ours', 'bundled', '@liantu/kernel'),
  ...inBoth('event-store-knows-the-domain', 'event-store', '@liantu/chain-graph'),
  ...inBoth('chain-graph-knows-the-domain', 'chain-graph', '@liantu/event-store'),
  ...inBoth('command-handling-is-the-way-in', 'command-handling', '@liantu/dataset'),
  ...inBoth('projecting-is-a-loop', 'projecting', '@liantu/dataset'),
  ...inBoth('dataset-speaks-in-commands', 'dataset', '@liantu/observability'),
  ...inBoth('config-knows-the-kernel', 'config', '@liantu/domain'),
  ...inBoth('observability-knows-config', 'observability', '@liantu/domain'),
  probe('web-imports-no-lib', 'apps/web/src/planted.ts', '@liantu/kernel'),
  probe('enter-a-lib-by-its-door', 'libs/domain/src/planted-inside.ts', '../../kernel/src/inner.js'),
  probe('enter-a-lib-by-its-door', 'apps/cli/src/planted-inside.ts', '../../../libs/kernel/src/inner.js'),
  probe('libs-do-not-import-apps', 'libs/config/src/planted-app.ts', '../../../apps/api/src/main.js'),
  probe('apps-do-not-import-apps', 'apps/cli/src/planted-app.ts', '../../api/src/main.js'),
  probe('sources-do-not-import-tests', 'apps/cli/src/planted-test.ts', '../../../test/support/world.js'),
  probe('libsql-has-one-home', 'libs/event-store/src/embedded/planted-driver.ts', 'libsql'),
  probe('libsql-has-one-home', 'apps/cli/src/planted-driver.ts', 'libsql'),
  probe('drivers-stay-in-their-adapter', 'libs/event-store/src/planted-driver.ts', '@liantu/sqlite'),
  probe('drivers-stay-in-their-adapter', 'apps/cli/src/planted-sqlite.ts', '@liantu/sqlite'),
  probe('cqrs-has-one-home', 'libs/dataset/src/planted-bus.ts', '@nestjs/cqrs'),
  probe('a-port-meets-nest-in-its-module', 'libs/chain-graph/src/planted-nest.ts', '@nestjs/common'),
  probe('an-adapter-is-chosen-at-the-door', 'libs/event-store/src/planted-adapter.ts', './embedded/log.js'),
  probe('runtime-uses-declared-packages', 'apps/cli/src/planted-package.ts', 'fast-check'),
  probe('no-circular', 'libs/kernel/src/planted-circle.ts', './planted-circle.js'),
  probe('no-unresolved', 'libs/kernel/src/planted-nowhere.ts', './nowhere.js'),
];
