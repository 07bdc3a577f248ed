import { cruise, type Cruise } from '../support/cruise.js';
import { root, sourceFiles } from '../support/repository.js';

describe('The imports of the tree', () => {
  let tree: Cruise;
  beforeAll(async () => {
    tree = await cruise(root);
  }, 60_000);

  test('are all on the lists of .dependency-cruiser.mjs', () => {
    expect(tree.violations).toEqual([]);
  });

  test('were read from every source file', () => {
    expect(tree.modules).toEqual(expect.arrayContaining([...sourceFiles()]));
  });
});
