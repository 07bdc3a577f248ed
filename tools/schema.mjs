// Writes apps/api/src/schema.graphql as the built api prints it; with --check only compares.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { root } from './fingerprint.mjs';

const printer = join(root, 'dist/apps/api/src/print-schema.js');
const committed = join(root, 'apps/api/src/schema.graphql');

await buildServer();
if (existsSync(printer)) compareOrWrite(execFileSync(process.execPath, [printer], { encoding: 'utf8' }));
else console.log('not run: the api has no schema to print');

function compareOrWrite(printed) {
  if (!process.argv.includes('--check')) return writeFileSync(committed, printed);
  if (existsSync(committed) && readFileSync(committed, 'utf8') === printed) return;
  console.error('apps/api/src/schema.graphql is not what the code says: run node tools/schema.mjs');
  process.exitCode = 1;
}
