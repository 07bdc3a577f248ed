const decorators = { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false };
const lowered = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs', ignoreDynamic: false },
};
const typescript = {
  ...lowered,
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: decorators,
  },
};
const javascript = { ...lowered, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } };

/** Packages that ship ES modules only, and those that import them. */
const lowerToo = [
  '@nestjs',
  'mercurius',
  'quick-lru',
  'content-disposition',
  'cookie',
  'file-type',
  'uid',
  '@tokenizer',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  'fast-check',
  'pure-rand',
  'graphql-ws',
  'csv-parse',
  'csv-stringify',
  'jose',
  'iterare',
  '@graphql-tools',
  'uuid',
];

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@liantu/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '/worker-url\\.ts$': ['<rootDir>/test/support/jest-worker-url.mjs', typescript],
    '\\.ts$': ['@swc/jest', typescript],
    '\\.m?js$': ['@swc/jest', javascript],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${lowerToo.join('|')})/)`],
});

/** One project per kind of test: `jest --selectProjects unit contract`. */
export default {
  globalSetup: '<rootDir>/test/support/jest-build.mjs',
  testTimeout: 30_000,
  projects: [
    project('unit', ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts']),
    project('contract', ['<rootDir>/test/contract/**/*.spec.ts']),
    project('acceptance', ['<rootDir>/test/acceptance/**/*.spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('fault', ['<rootDir>/test/fault/**/*.spec.ts']),
  ],
};
