import { PlantedTree } from '../support/planted-tree.js';
import { runProgram } from '../support/run-program.js';

const fence = '```';
const block = (language: string, text: string): string => `${fence}${language}\n${text}\n${fence}\n\n`;

const readme =
  block('ts', "import { one } from '@liantu/kernel';\n\nexport const wrong: string = one;") +
  `<!-- from: libs/kernel/src/index.ts#one -->\n\n${block('ts', 'export const one = 2;')}` +
  `<!-- from: libs/kernel/src/index.ts#one -->\n\n${block('ts', 'export const one = 1;')}` +
  block('graphql', '{ chains { size } }');

describe('Code in the documents', () => {
  let tree: PlantedTree;
  let report: readonly string[];
  beforeAll(async () => {
    tree = await PlantedTree.with({
      'README.md': readme,
      'libs/kernel/src/index.ts': '// #region one\nexport const one = 1;\n// #endregion\n',
      'apps/api/src/schema.graphql': 'type Query { chains: [Chain!]! }\ntype Chain { name: String! }\n',
    });
    report = (await runProgram(tree.folder, 'tools/docs.mjs', [])).split('\n');
  }, 60_000);
  afterAll(() => tree.remove());

  test('is compiled', () => {
    expect(report).toContain("README.md:1: Type 'number' is not assignable to type 'string'.");
  });

  test('equals the source it names', () => {
    expect(report).toContain('README.md:7: differs from libs/kernel/src/index.ts#one');
  });

  test('asks only what the schema has', () => {
    expect(report).toContain('README.md:19: Cannot query field "size" on type "Chain".');
  });

  test('is complained about only where it is wrong', () => {
    expect(report).toContain('4 blocks of code in 1 pages, 3 problems');
  });
});
