// Builds what is stale into dist: `node tools/build.mjs`.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from './lock.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const run = promisify(execFile);

const server = {
  name: 'server',
  sources: ['apps/api/src', 'apps/cli/src', 'libs'],
  settings: ['package-lock.json', 'tsconfig.json', 'nest-cli.json', '.swcrc', 'tools/build.mjs'],
  counts: (path) => /\.(ts|sql)$/.test(path) && !path.endsWith('.spec.ts'),
  async compile() {
    await run(process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', 'api'], {
      cwd: root,
    });
    await copySql();
    await removeOrphans();
  },
};

const page = {
  name: 'page',
  sources: ['apps/web'],
  settings: ['package-lock.json', 'tools/build.mjs'],
  counts: () => true,
  async compile() {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    await run(
      process.execPath,
      [vite, 'build', 'apps/web', '--outDir', join(dist, 'apps/web'), '--emptyOutDir', '--logLevel', 'warn'],
      { cwd: root },
    );
  },
};

/** Compiles api, command line and libs when a source changed; several processes may ask at once. */
export const buildServer = () => buildIfStale(server);

/** Bundles the page that GraphiQL is served from, when there is one and it changed. */
export const buildPage = async () => (existsSync(join(root, 'apps/web')) ? buildIfStale(page) : false);

/** True when something had to be built. */
export const build = async () => (await Promise.all([buildServer(), buildPage()])).includes(true);

async function buildIfStale(part) {
  if (await isFresh(part)) return false;
  return withLock(join(dist, `.${part.name}.lock`), async () => {
    const fingerprint = await fingerprintOf(part);
    if (fingerprint === (await builtFingerprint(part))) return false;
    await rm(stampOf(part), { force: true });
    await part.compile().catch((error) => {
      throw new Error(
        `The ${part.name} does not build:\n${error.stdout ?? ''}${error.stderr ?? error.message}`,
      );
    });
    await writeFile(stampOf(part), fingerprint);
    return true;
  });
}

const stampOf = (part) => join(dist, `.${part.name}.stamp`);
const builtFingerprint = (part) => readFile(stampOf(part), 'utf8').catch(() => undefined);
const isFresh = async (part) => (await fingerprintOf(part)) === (await builtFingerprint(part));

async function fingerprintOf({ sources, settings, counts }) {
  const found = (await Promise.all(sources.map(filesUnder))).flat().filter(counts);
  const hash = createHash('sha256');
  for (const path of [...found, ...settings].sort()) {
    hash
      .update(`${path}\0`)
      .update(await readFile(join(root, path)).catch(() => 'gone'))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Paths relative to the root, node_modules and dist left out. */
async function filesUnder(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
}

async function copySql() {
  for (const path of (await filesUnder('libs')).filter((file) => file.endsWith('.sql'))) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await copyFile(join(root, path), join(dist, path));
  }
}

/** Output whose source is gone would still be imported; the rest stays, because others may be running it. */
async function removeOrphans() {
  const outputs = (
    await Promise.all(server.sources.map((folder) => filesUnder(join('dist', folder))))
  ).flat();
  for (const output of outputs) {
    const source = relative('dist', output).replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(root, source))) await rm(join(root, output));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
