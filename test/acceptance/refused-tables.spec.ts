import { streamName } from '@liantu/kernel';
import { openInstallation, type Installation } from '../../apps/cli/src/installation.js';
import { smallDataset, writeDataset, type DatasetFiles } from '../support/dataset-folder.js';
import { importInto, thatMorning } from '../support/importing.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const memberships = 'enterprise,stage,since,until,annual_output,revenue_share\n';
const links = 'id,supplier,outside_region,outside_name,customer,goods,annual_value\n';

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation(newFolder(), thatMorning);
});
afterAll(() => installation.close());

/** Place, column, code and value of each refused row, a text each. */
const refusals = async (files: DatasetFiles): Promise<readonly string[]> => {
  const folder = writeDataset(newFolder(), { ...smallDataset, ...files });
  const { problems } = await importInto(installation, folder, { dryRun: true });
  return problems.map(({ file, line, column, code, value }) => `${file}:${line} ${column} ${code} ${value}`);
};
const messages = async (files: DatasetFiles): Promise<readonly string[]> => {
  const folder = writeDataset(newFolder(), { ...smallDataset, ...files });
  return (await importInto(installation, folder, { dryRun: true })).problems.map(({ message }) => message);
};

describe('A row that names what was refused', () => {
  const badXuji = 'id,name,region\nxuji,许继,41\nfeiling,宁波飞羚,330200\n';

  test.each<[string, DatasetFiles, string]>([
    [
      'an enterprise',
      { 'enterprises.csv': badXuji, 'memberships.csv': 'enterprise,stage\nxuji,SPE12\n' },
      'line 2 of enterprises.csv was refused',
    ],
    [
      'an enterprise of a row with a cell too many',
      {
        'enterprises.csv': 'id,name,region\nxuji,许,继,411000\n',
        'links.csv': `${links}l,,330200,,xuji,柜,\n`,
      },
      'line 2 of enterprises.csv was refused',
    ],
    [
      'a stage',
      {
        'stages.csv': smallDataset['stages.csv'].replace('upstream', 'up'),
        'memberships.csv': 'enterprise,stage\nxuji,SPE08\n',
      },
      'line 2 of stages.csv was refused',
    ],
    [
      'a stage of a chain with a loop',
      {
        'stage_edges.csv': 'chain,from,to,kind\nSPE,SPE08,SPE12,FEEDS\nSPE,SPE12,SPE08,FEEDS\n',
        'memberships.csv': 'enterprise,stage\nxuji,SPE08\n',
      },
      'line 3 of stage_edges.csv was refused',
    ],
    [
      'a source',
      {
        'sources.csv': 'id,title,url\ns1,年报,nowhere\n',
        'enterprises.csv': 'id,name,region,source\nxuji,许继,411000,s1\n',
      },
      'line 2 of sources.csv was refused',
    ],
    [
      'a zone that was refused itself for its own',
      {
        'zones.csv': 'id,name,region\nz,园区,41\n',
        'enterprises.csv': 'id,name,region,zone\nxuji,许继,411000,z\n',
      },
      'line 2 of zones.csv was refused',
    ],
  ])('%s: is told as a consequence', async (_what, files, reason) => {
    expect(await messages(files)).toContain(`It is not there because ${reason}: mend that first`);
  });

  test('is not told when no row of that file could be read', async () => {
    const files = {
      'enterprises.csv': 'id,name\nxuji,许继\n',
      'memberships.csv': `${memberships}xuji,SPE12,,,,\n`,
    };
    expect(await refusals(files)).toEqual(['enterprises.csv:1 region MISSING_COLUMN ']);
  });
});

describe('A table that cannot be read to its end', () => {
  test.each<[string, string | Buffer]>([
    [
      'for it is no UTF-8',
      Buffer.concat([Buffer.from('id,name,region\nxuji,许继,411000\nok,'), Buffer.from('d0edb2fd', 'hex')]),
    ],
    ['for a quote is not closed', 'id,name,region\nxuji,许继,411000\nok,"飞羚,411000\n'],
  ])('%s is not skipped: nothing is written', async (_why, enterprises) => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'enterprises.csv': enterprises });
    const { written, unread } = await importInto(installation, folder, { skipBadRows: true });
    expect({ written, unread, head: await installation.store.head() }).toEqual({
      written: false,
      unread: ['enterprises.csv'],
      head: undefined,
    });
  });
});

describe('Tables of which no row can be read', () => {
  const files = {
    'enterprises.csv': 'id,name\nxuji,许继\n',
    'memberships.csv': 'enterprise,stage,颜色,颜\nxuji,SPE99,红,红\n',
    'figures.csv': '',
    'zones.csv': 'id,name,region\nz,园区,41\n',
  };

  test('are all named, beside the bad rows of the others', async () => {
    expect(await refusals(files)).toEqual([
      'enterprises.csv:1 region MISSING_COLUMN ',
      'figures.csv:1  EMPTY_FILE ',
      'memberships.csv:1  UNKNOWN_COLUMN 颜色',
      'memberships.csv:1  UNKNOWN_COLUMN 颜',
      'zones.csv:2 region REGION_INVALID 41',
    ]);
  });

  test('are no bad rows to be skipped: nothing is written', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, ...files });
    const { written } = await importInto(installation, folder, { skipBadRows: true });
    expect({ written, head: await installation.store.head() }).toEqual({ written: false, head: undefined });
  });

  test('a template that may miss a stage is left out, though bad rows are skipped', async () => {
    const stages = `${smallDataset['stages.csv']}SPE,SPE15,继电,保护,midstream\n`;
    const folder = writeDataset(newFolder(), { ...smallDataset, 'stages.csv': stages });
    const own = await openInstallation(newFolder(), thatMorning);
    await importInto(own, folder, { skipBadRows: true });
    expect(await own.store.readStream(streamName('chain', 'SPE'))).toEqual([]);
    await own.close();
  });
});
