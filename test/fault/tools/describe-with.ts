import { spawnSync } from 'node:child_process';

const strict = process.env['LIANTU_TEST_STRICT'] === '1';

/** A `describe` that needs a program of the system: without it, it says so, and fails when LIANTU_TEST_STRICT=1. */
export const describeWith = (program: string, name: string, tests: () => void): void => {
  if (spawnSync(program, ['--version']).error === undefined) {
    describe(name, tests);
    return;
  }
  process.stdout.write(`not run: ${name} needs ${program}\n`);
  describe(name, () => {
    const missing = (): void => expect(`${program} is missing`).toBe(`${program} is there`);
    if (strict) test(`needs ${program}`, missing);
    else test.todo(`needs ${program}`);
  });
};
