import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInstallation, type Installation } from '../../apps/cli/src/installation.js';
import { smallDataset, writeDataset, type DatasetFiles } from '../support/dataset-folder.js';
import { importInto, thatMorning } from '../support/importing.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const memberships = 'enterprise,stage,since,until,annual_output,revenue_share\n';
const edges = 'chain,from,to,kind,coefficient\n';
const links = 'id,supplier,outside_region,outside_name,customer,goods,annual_value\n';
const enterprises = smallDataset['enterprises.csv'];

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

describe('A refused row is named where it stands', () => {
  test.each<[string, DatasetFiles, readonly string[]]>([
    [
      'a share above the whole',
      { 'memberships.csv': `${memberships}xuji,SPE12,,,,1.5\n` },
      ['memberships.csv:2 revenue_share SHARE_OUT_OF_RANGE 1.5'],
    ],
    [
      'a coefficient above the whole',
      { 'stage_edges.csv': `${edges}SPE,SPE08,SPE12,FEEDS,1.000001\n` },
      ['stage_edges.csv:2 coefficient SHARE_OUT_OF_RANGE 1.000001'],
    ],
    [
      'an amount of fractions, below nothing, or beyond all measure',
      {
        'memberships.csv': `${memberships}xuji,SPE12,,,1.5,\nxuji,SPE08,,,-5,\nfeiling,SPE08,,,99999999999999,\n`,
      },
      [
        'memberships.csv:2 annual_output AMOUNT_INVALID 1.5',
        'memberships.csv:3 annual_output NEGATIVE_AMOUNT -5',
        'memberships.csv:4 annual_output AMOUNT_TOO_LARGE 99999999999999',
      ],
    ],
    [
      'a stage with a blank name, and not the edges that name it',
      { 'stages.csv': smallDataset['stages.csv'].replace('机柜、箱体与结构件', ' ') },
      ['stages.csv:2 name TEXT_MISSING  '],
    ],
    [
      'a cluster in a zone that nobody knows',
      { 'clusters.csv': 'id,name,chain,zone\nc,集群,SPE,ZZ\n' },
      ['clusters.csv:2 zone ZONE_UNKNOWN ZZ'],
    ],
    [
      'an outside supplier with a name too long',
      { 'links.csv': `${links}l1,,330200,${'长'.repeat(201)},xuji,机柜,\n` },
      [`links.csv:2 outside_name TEXT_TOO_LONG ${'长'.repeat(200)}`],
    ],
    [
      'two enterprises without an id, each for that',
      { 'enterprises.csv': 'id,name,region\n,森源,411082\n,飞羚,330200\n' },
      ['enterprises.csv:2 id VALUE_MISSING ', 'enterprises.csv:3 id VALUE_MISSING '],
    ],
    [
      'one credit code of two enterprises',
      {
        'enterprises.csv':
          'id,name,region,credit_code\na,许继,411000,91410000174273201L\nb,许继,411000,91410000174273201L\n',
      },
      ['enterprises.csv:3 credit_code CREDIT_CODE_TAKEN 91410000174273201L'],
    ],
    [
      'an end before its beginning, and a day that is none',
      { 'memberships.csv': `${memberships}xuji,SPE12,2021-01-01,2020-01-01,,\nxuji,SPE08,2021-02-29,,,\n` },
      [
        'memberships.csv:2 until LEFT_BEFORE_JOINED 2020-01-01',
        'memberships.csv:3 since DATE_INVALID 2021-02-29',
      ],
    ],
    [
      'a quote within a cell, and the row after it',
      { 'memberships.csv': `${memberships}xuji,SPE"12,,,,\nxuji,SPE99,,,,\n` },
      ['memberships.csv:2  CSV_QUOTE_MISPLACED ', 'memberships.csv:3 stage STAGE_UNKNOWN SPE99'],
    ],
    [
      'a quote that is never closed, and the row before it',
      { 'memberships.csv': `${memberships}xuji,SPE99,,,,\nxuji,"SPE12,,,,\nxuji,SPE08,,,,\n` },
      ['memberships.csv:2 stage STAGE_UNKNOWN SPE99', 'memberships.csv:3  CSV_QUOTE_NOT_CLOSED '],
    ],
    [
      'a name of ten megabytes, and the row before it',
      { 'enterprises.csv': `id,name,region\nxuji,许继,41\nlong,${'长'.repeat(3_500_000)},411000\n` },
      ['enterprises.csv:2 region REGION_INVALID 41', 'enterprises.csv:3  ROW_TOO_LONG '],
    ],
    [
      'a quote that is never closed in a file of megabytes, on the line where it opens',
      { 'memberships.csv': `${memberships}xuji,"SPE12,,,,\n${'xuji,SPE08,,,,\n'.repeat(100_000)}` },
      ['memberships.csv:2  CSV_QUOTE_NOT_CLOSED '],
    ],
    [
      'an amount of more digits than any',
      { 'links.csv': `${links}l1,,330200,,xuji,机柜,99999999999999999999999\n` },
      ['links.csv:2 annual_value AMOUNT_TOO_LARGE 99999999999999999999999'],
    ],
    [
      'loops of stages, each at the row that closes it',
      {
        'stages.csv': `${smallDataset['stages.csv']}SPE,SPE15,继电保护,midstream\n`,
        'stage_edges.csv':
          'chain,from,to,kind\nSPE,SPE12,SPE15,FEEDS\nSPE,SPE08,SPE12,FEEDS\nSPE,SPE12,SPE08,FEEDS\nSPE,SPE15,SPE08,FEEDS\n',
      },
      ['stage_edges.csv:4 to STAGES_FORM_A_LOOP SPE08', 'stage_edges.csv:5 to STAGES_FORM_A_LOOP SPE08'],
    ],
    [
      'half a surrogate pair',
      {
        'enterprises.csv': Buffer.concat([Buffer.from(enterprises), Buffer.from('782ceda0802c3431', 'hex')]),
      },
      ['enterprises.csv:4  NOT_UTF8 '],
    ],
    [
      'a row of a million cells',
      { 'enterprises.csv': `id,name,region\nxuji,许继,411000${','.repeat(900_000)}\n` },
      [`enterprises.csv:2  ROW_LENGTH xuji,许继,411000${','.repeat(186)}`],
    ],
  ])('%s', async (_what, files, named) => {
    expect(await refusals(files)).toEqual(named);
  });
});

describe('What a refusal advises', () => {
  test.each<[string, DatasetFiles, RegExp]>([
    [
      'names the column, not the field of a command',
      { 'memberships.csv': `${memberships}xuji,SPE12,,,-5,\n` },
      /^Give annual_output as 0 or more$/,
    ],
    [
      'says how large an amount may be',
      { 'memberships.csv': `${memberships}xuji,SPE12,,,10000000000001,\n` },
      /^One amount is at most 10000000000000 yuan/,
    ],
    [
      'names the loop that a row closes',
      { 'stage_edges.csv': 'chain,from,to,kind\nSPE,SPE08,SPE12,FEEDS\nSPE,SPE12,SPE08,FEEDS\n' },
      /SPE12 → SPE08 → SPE12|SPE08 → SPE12 → SPE08/,
    ],
    [
      'says how to save a file in GB18030',
      {
        'enterprises.csv': Buffer.from(
          '69642c6e616d652c726567696f6e0a612cd0edbcccb5e7c6f82c3431313030300a',
          'hex',
        ),
      },
      /GB18030 \(GBK\).*CSV UTF-8/,
    ],
    [
      'does not take a damaged character for GB18030',
      {
        'enterprises.csv': Buffer.concat([
          Buffer.from(enterprises),
          Buffer.from('a,许', 'utf8').subarray(0, 4),
        ]),
      },
      /bytes that are no UTF-8/,
    ],
    [
      'says that a name is decomposed',
      { 'enterprises.csv': 'id,name,region\ncafe,Cafe\u0301,411000\n' },
      /composed characters \(Unicode NFC\)/,
    ],
  ])('%s', async (_what, files, advice) => {
    expect(await messages(files)).toEqual([expect.stringMatching(advice)]);
  });
});

describe('A table as a spreadsheet saves it', () => {
  test.each<[string, DatasetFiles]>([
    ['with a BOM and CRLF', { 'enterprises.csv': `\ufeff${enterprises.replaceAll('\n', '\r\n')}` }],
    ['with a BOM before the manifest', { 'dataset.yaml': `\ufeff${smallDataset['dataset.yaml']}` }],
    ['with blank rows', { 'enterprises.csv': `${enterprises}\n,,\n , ,\n\n,,\n` }],
    ['with its columns in another order', { 'chains.csv': 'name,id\n智能电力装备,SPE\n' }],
  ])('%s is read', async (_what, files) => {
    expect(await refusals(files)).toEqual([]);
  });
});

describe('A folder that cannot be read', () => {
  const tables = readFileSync(join(__dirname, '../../data/xuchang/chains.csv'));

  test.each<[string, DatasetFiles, string]>([
    [
      'a manifest in GB18030',
      {
        'dataset.yaml': Buffer.concat([
          Buffer.from('format: 1\nname: s\ntitle: '),
          Buffer.from('d0ed', 'hex'),
        ]),
      },
      'NOT_UTF8',
    ],
    ['a manifest that is a table', { 'dataset.yaml': tables }, 'MANIFEST_INVALID'],
  ])('%s', async (_what, files, code) => {
    await expect(refusals(files)).rejects.toMatchObject({ code });
  });
});
