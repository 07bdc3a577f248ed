// Builds what is stale into dist: `node tools/build.mjs`.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transformFile } from '@swc/core';
import { filesUnder, fingerprintOf, root } from './fingerprint.mjs';
import { withLock } from './lock.mjs';

const dist = join(root, 'dist');
const settings = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', '.swcrc', 'tools/build.mjs'];
const isSource = (path) => /\.(ts|sql)$/.test(path) && !path.endsWith('.spec.ts');

const server = {
  name: 'server',
  sources: ['apps/api/src', 'apps/cli/src', 'libs'],
  counts: isSource,
  async compile() {
    await runPackage('@nestjs/cli/bin/nest.js', ['build', 'api']);
    await copySql();
  },
};

const page = {
  name: 'page',
  sources: ['apps/web'],
  counts: () => true,
  async compile() {
    const out = join(dist, 'apps/web');
    await runPackage('vite/bin/vite.js', ['build', 'apps/web', '--outDir', out, '--emptyOutDir']);
  },
};

const testTools = {
  name: 'test tools',
  sources: ['test/bench', 'test/fault', 'test/support'],
  counts: isSource,
  async compile() {
    const { paths } = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')).compilerOptions;
    const options = { module: { type: 'es6', resolveFully: true }, jsc: { baseUrl: root, paths } };
    for (const path of await sourcesOf(this)) await compileFile(path, options);
  },
};

/** Compiles api, command line and libs when a source changed; several processes may ask at once. */
export const buildServer = (announce) => buildIfStale(server, announce);

/** Compiles the programs that tests and benchmarks start as processes of their own. */
export const buildTestTools = (announce) => buildIfStale(testTools, announce);

/** Builds what `npm start` needs; `announce` hears the name of each part that is being built. */
export const build = (announce) => Promise.all([server, page].map((part) => buildIfStale(part, announce)));

async function buildIfStale(part, announce = () => {}) {
  if (await isFresh(part)) return;
  await withLock(`${stampOf(part)}.lock`, async () => {
    if (await isFresh(part)) return;
    announce(part.name);
    const fingerprint = await currentFingerprint(part);
    await rm(stampOf(part), { force: true });
    await part.compile().catch((error) => {
      throw new Error(
        `The ${part.name} does not build:\n${error.stdout ?? ''}${error.stderr ?? error.message}`,
      );
    });
    await removeOrphans(part);
    await writeFile(stampOf(part), fingerprint);
  });
}

const stampOf = (part) => join(dist, `.${part.name.replace(' ', '-')}`);
const sourcesOf = async ({ sources, counts }) =>
  (await Promise.all(sources.map(filesUnder))).flat().filter(counts);
const currentFingerprint = async (part) => fingerprintOf([...(await sourcesOf(part)), ...settings]);
const isFresh = async (part) =>
  (await currentFingerprint(part)) === (await readFile(stampOf(part), 'utf8').catch(() => undefined));

const runPackage = (program, args) =>
  promisify(execFile)(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root });

async function compileFile(path, options) {
  const { code, map } = await transformFile(join(root, path), { ...options, cwd: root });
  const target = join(dist, path.replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
  if (map !== undefined) await writeFile(`${target}.map`, map);
}

async function copySql() {
  for (const path of (await filesUnder('libs')).filter((file) => file.endsWith('.sql'))) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await copyFile(join(root, path), join(dist, path));
  }
}

/** Output whose source is gone could still be imported; the rest stays, because others may be running it. */
async function removeOrphans(part) {
  if (part === page) return;
  const outputs = (await Promise.all(part.sources.map((folder) => filesUnder(join('dist', folder))))).flat();
  for (const output of outputs) {
    const source = relative('dist', output).replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(root, source))) await rm(join(root, output), { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build((name) => console.log(`building the ${name}`)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
