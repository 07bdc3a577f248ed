// The whole gate: every step runs, whatever became of the one before; `node tools/check.mjs [step …]` runs a few.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './fingerprint.mjs';

const bin = (path) => join('node_modules', path);
const jest = (project) => [bin('jest/bin/jest.js'), '--selectProjects', project];

const steps = {
  build: ['tools/build.mjs'],
  format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  lock: ['tools/complete-lock.mjs', '--check'],
  types: [bin('typescript/bin/tsc'), '--noEmit'],
  'types-web': [bin('typescript/bin/tsc'), '--noEmit', '--project', 'apps/web'],
  lint: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  structure: jest('architecture'),
  unit: jest('unit'),
  contract: jest('contract'),
  acceptance: jest('acceptance'),
  schema: ['tools/schema.mjs', '--check'],
  events: ['tools/events-page.mjs', '--check'],
  docs: ['tools/docs.mjs'],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

const names = asked.length > 0 ? asked : Object.keys(steps);
let failed = 0;
for (const name of names) if (!(await pass(name))) failed += 1;
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function pass(name) {
  const start = performance.now();
  const { code, output } = await run(steps[name]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const remark = /^not run: .*/m.exec(output)?.[0] ?? '';
  console.log(
    `${code === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${seconds.padStart(6)} s  ${remark}`.trimEnd(),
  );
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '     '));
  return code === 0;
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('close', (code) => resolve({ code, output }));
  });
}
