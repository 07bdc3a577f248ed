#!/usr/bin/env node
// Completes package-lock.json so that `npm ci` accepts it on every platform.
//
//   node complete-lock.mjs [--check] [package-lock.json]
//
// Packages with native code list one optional dependency per platform. A registry that does not carry some of them makes
// `npm install` leave them out of the lock without a word; `npm ci` then fails with "Missing: … from lock file", here and
// everywhere else. This adds an entry (version, os, cpu, libc) for each: npm skips it on other platforms and, having no
// integrity in the entry, fetches that exact version where the platform matches.
// Run it after every `npm install` that changes the lock. Idempotent. --check changes nothing and exits 1 if entries lack.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const args = process.argv.slice(2);
const check = args.includes('--check');
const file = args.find((a) => !a.startsWith('--')) ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** Where `name` resolves to when required from the package at `from`, as Node looks it up. */
function resolve(from, name) {
  for (let at = from; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const path = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!at) return undefined;
  }
}

/** The platform a package is for, read from its name: `@swc/core-linux-arm64-musl`, `@esbuild/win32-x64`. */
function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const os = OS.find((o) => words.includes(o));
  const cpu = CPU.find((c) => words.some((w) => w === c || (c === 'arm' && /^armv?\d*$/.test(w))));
  const libc = words.some((w) => w.startsWith('musl'))
    ? 'musl'
    : words.some((w) => w.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return os || cpu ? { os, cpu, libc: os === 'linux' ? libc : undefined } : undefined;
}

const added = [];
for (const [parent, meta] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(meta.optionalDependencies ?? {})) {
    const version = range.replace(/^[\^~=]/, '');
    const found = resolve(parent, name);
    if (
      found &&
      (!/^\d+\.\d+\.\d+/.test(version) || packages[found].version === version || /^[\^~]/.test(range))
    )
      continue;
    const platform = platformOf(name);
    if (!platform) {
      console.error(`${name}: optional, not in the lock, and not named after a platform: left alone`);
      continue;
    }
    const path = found ? `${parent}/node_modules/${name}` : `node_modules/${name}`;
    packages[path] = {
      version,
      ...(platform.cpu && { cpu: [platform.cpu] }),
      ...(meta.dev && { dev: true }),
      ...(platform.libc && { libc: [platform.libc] }),
      optional: true,
      ...(platform.os && { os: [platform.os] }),
    };
    added.push(path);
  }
}

if (added.length > 0 && !check) {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(
  added.length === 0
    ? `${file}: complete`
    : `${file}: ${added.length} entries ${check ? 'missing' : 'added'}`,
);
if (check) {
  for (const path of added) console.log(`  ${path}`);
  process.exitCode = added.length === 0 ? 0 : 1;
}
