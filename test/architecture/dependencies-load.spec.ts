import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/repository.js';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

describe('Every package that runs in production', () => {
  test.each(Object.keys(dependencies))('%s loads under jest', async (name) => {
    expect(await import(name)).toBeDefined();
  });
});
