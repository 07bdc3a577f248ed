import { join } from 'node:path';
import { streamName } from '@liantu/kernel';
import { openInstallation, type Installation } from '../../apps/cli/src/installation.js';
import { smallDataset, writeDataset, type DatasetFiles } from '../support/dataset-folder.js';
import { importInto, thatMorning } from '../support/importing.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const xuchang = join(__dirname, '../../data/xuchang');

let installation: Installation;
beforeEach(async () => {
  installation = await openInstallation(newFolder(), thatMorning);
});
afterEach(() => installation.close());

const dataset = (files: DatasetFiles = {}): string =>
  writeDataset(newFolder(), { ...smallDataset, ...files });
const headOf = async (): Promise<bigint> => (await installation.store.head())?.position ?? 0n;
const typesIn = async (category: string, id: string): Promise<readonly string[]> =>
  (await installation.store.readStream(streamName(category, id))).map(({ event }) => event.type);

describe('Importing the bundled dataset', () => {
  test('records every row', async () => {
    const { problems, rows, recorded } = await importInto(installation, xuchang);
    expect({ problems, unrecorded: rows - recorded }).toEqual({ problems: [], unrecorded: 0 });
  });

  test('a second time records nothing', async () => {
    await importInto(installation, xuchang);
    const before = await headOf();
    const { events, unchanged, rows } = await importInto(installation, xuchang);
    expect({ events, unchanged, head: await headOf() }).toEqual({ events: 0, unchanged: rows, head: before });
  });

  test('a dry run tells the same and writes nothing', async () => {
    const { recorded, rows, written } = await importInto(installation, xuchang, { dryRun: true });
    expect({ recorded, written, head: await headOf() }).toEqual({ recorded: rows, written: false, head: 0n });
  });

  test('ended in the middle, it is completed by running it again', async () => {
    const stop = importInto(installation, xuchang, {
      onProgress: ({ phase, file }) => {
        if (phase === 'write' && file === 'memberships.csv') throw new Error('the power went');
      },
    });
    await expect(stop).rejects.toThrow('the power went');
    await importInto(installation, xuchang);
    const other = await openInstallation(newFolder(), thatMorning);
    await importInto(other, xuchang);
    expect(await headOf()).toBe((await other.store.head())?.position);
    await other.close();
  });
});

describe('Importing a folder with bad rows', () => {
  const enterprises = `${smallDataset['enterprises.csv']}senyuan,森源,41108\n`;
  const memberships =
    'enterprise,stage,since,annual_output\nxuji,SPE99,2020-01-01,\nxuji,SPE12,2020-02-30,1.5\nnobody,SPE12,2020-01-01,\n';
  const bad = (): string => dataset({ 'enterprises.csv': enterprises, 'memberships.csv': memberships });

  test('names file, line, column, code and value of each, and writes nothing', async () => {
    const { problems, written } = await importInto(installation, bad());
    expect(problems.map(({ file, line, column, code, value }) => [file, line, column, code, value])).toEqual([
      ['enterprises.csv', 4, 'region', 'REGION_INVALID', '41108'],
      ['memberships.csv', 2, 'stage', 'STAGE_UNKNOWN', 'SPE99'],
      ['memberships.csv', 3, 'since', 'DATE_INVALID', '2020-02-30'],
      ['memberships.csv', 3, 'annual_output', 'AMOUNT_INVALID', '1.5'],
      ['memberships.csv', 4, 'enterprise', 'ENTERPRISE_UNKNOWN', 'nobody'],
    ]);
    expect({ written, head: await headOf() }).toEqual({ written: false, head: 0n });
  });

  test('records the others when asked to skip them', async () => {
    const { written, recorded, problems } = await importInto(installation, bad(), { skipBadRows: true });
    expect({ written, recorded, refused: problems.length }).toEqual({
      written: true,
      recorded: 6,
      refused: 5,
    });
  });

  test('a key that stands twice is refused', async () => {
    const twice = `${smallDataset['enterprises.csv']}xuji,许继,411000\n`;
    const { problems } = await importInto(installation, dataset({ 'enterprises.csv': twice }));
    expect(problems).toMatchObject([{ code: 'DUPLICATE_ROW', line: 4, value: 'xuji' }]);
  });

  test.each<[string, DatasetFiles, string]>([
    [
      'a loop of stages',
      { 'stage_edges.csv': 'chain,from,to,kind\nSPE,SPE08,SPE12,FEEDS\nSPE,SPE12,SPE08,FEEDS\n' },
      'STAGES_FORM_A_LOOP',
    ],
    ['an unknown column', { 'enterprises.csv': 'id,name,region,颜色\n' }, 'UNKNOWN_COLUMN'],
    ['a missing column', { 'enterprises.csv': 'id,name\n' }, 'MISSING_COLUMN'],
    ['columns not parted by commas', { 'enterprises.csv': 'id;name;region\n' }, 'WRONG_SEPARATOR'],
    ['a column twice', { 'enterprises.csv': 'id,name,region,name\n' }, 'REPEATED_COLUMN'],
    ['a million columns', { 'enterprises.csv': `id,name,region${','.repeat(900_000)}\n` }, 'UNKNOWN_COLUMN'],
    [
      'negative money',
      { 'memberships.csv': 'enterprise,stage,annual_output\nxuji,SPE12,-5\n' },
      'NEGATIVE_AMOUNT',
    ],
    [
      'a stay that ends before it begins',
      { 'memberships.csv': 'enterprise,stage,since,until\nxuji,SPE12,2021-01-01,2020-01-01\n' },
      'LEFT_BEFORE_JOINED',
    ],
    ['an unclosed quote', { 'memberships.csv': 'enterprise,stage\nxuji,"SPE12\n' }, 'CSV_QUOTE_NOT_CLOSED'],
    ['an empty file', { 'memberships.csv': '' }, 'EMPTY_FILE'],
    [
      'a file in GB18030',
      {
        'memberships.csv': Buffer.from(
          '656e74657270726973652c73746167650ad0edbcccb5e7c6f82c53504531320a',
          'hex',
        ),
      },
      'NOT_UTF8',
    ],
    [
      'a name in decomposed characters',
      { 'enterprises.csv': 'id,name,region\ncafe,Cafe\u0301,411000\n' },
      'TEXT_INVALID',
    ],
    [
      'a name too long',
      { 'enterprises.csv': `id,name,region\nlong,${'长'.repeat(201)},411000\n` },
      'TEXT_TOO_LONG',
    ],
    [
      'a number with a separator',
      { 'figures.csv': 'enterprise,year,output\nxuji,2024,"1,000"\n' },
      'AMOUNT_INVALID',
    ],
    [
      'a supplier that is also outside',
      { 'links.csv': 'id,supplier,outside_region,customer,goods\nl1,xuji,330200,xuji,柜\n' },
      'SUPPLIER_AMBIGUOUS',
    ],
  ])('%s is refused', async (_what, files, code) => {
    const { problems, written } = await importInto(installation, dataset(files));
    expect({ codes: problems.map((problem) => problem.code), written }).toEqual({
      codes: [code],
      written: false,
    });
  });

  test('a manifest with a wrong date ends it before anything is checked', async () => {
    const files = { 'dataset.yaml': 'format: 1\nname: small\nasOf: 2026-13-01\n' };
    await expect(importInto(installation, dataset(files))).rejects.toMatchObject({
      code: 'MANIFEST_INVALID',
    });
  });

  test('a folder that is a file is named', async () => {
    await expect(importInto(installation, join(xuchang, 'chains.csv'))).rejects.toMatchObject({
      code: 'NOT_A_FOLDER',
    });
  });
});

describe('Importing a folder that has changed', () => {
  const named = (name: string): string =>
    dataset({ 'enterprises.csv': `id,name,region\nxuji,${name},411000\n` });

  test('another name is recorded as a renaming, and the first again as another', async () => {
    for (const name of ['许继', '许继电气', '许继']) await importInto(installation, named(name));
    expect(await typesIn('enterprise', 'xuji')).toEqual([
      'EnterpriseRegistered',
      'EnterpriseRenamed',
      'EnterpriseRenamed',
    ]);
  });

  test('an end that became known is recorded as a leave', async () => {
    const stay = (until: string): string =>
      dataset({ 'memberships.csv': `enterprise,stage,since,until\nxuji,SPE12,2020-01-01,${until}\n` });
    await importInto(installation, stay(''));
    await importInto(installation, stay('2024-05-01'));
    expect(await typesIn('enterprise', 'xuji')).toEqual([
      'EnterpriseRegistered',
      'EnterpriseJoinedChain',
      'EnterpriseLeftChain',
    ]);
  });

  test('another yearly value of a link is recorded as a revaluation', async () => {
    const link = (value: string): string =>
      dataset({
        'links.csv': `id,outside_region,customer,stage,goods,annual_value\nl1,330200,xuji,SPE08,机柜,${value}\n`,
      });
    await importInto(installation, link('100'));
    await importInto(installation, link('200'));
    expect(await typesIn('link', 'l1')).toEqual(['SupplyLinkEstablished', 'SupplyLinkRevalued']);
  });

  test('a revised template records the difference only', async () => {
    await importInto(installation, dataset());
    const before = await headOf();
    const stages = `${smallDataset['stages.csv']}SPE,SPE15,继电保护,midstream\n`;
    await importInto(installation, dataset({ 'stages.csv': stages }));
    expect((await headOf()) - before).toBe(1n);
  });

  test('a row that vanished changes nothing', async () => {
    await importInto(installation, dataset());
    const before = await headOf();
    await importInto(
      installation,
      dataset({ 'enterprises.csv': 'id,name,region\nxuji,许继电气股份有限公司,411000\n' }),
    );
    expect(await headOf()).toBe(before);
  });
});
