import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openInstallation } from '../../apps/cli/src/installation.js';
import { smallDataset, writeDataset } from '../support/dataset-folder.js';
import { liantu } from '../support/liantu.js';
import { thatMorning } from '../support/importing.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const xuchang = join(__dirname, '../../data/xuchang');
const mistakes =
  'enterprise,stage,since,annual_output\nxuji,SPE99,2020-01-01,\nxuji,SPE12,2020-02-30,\nfeiling,SPE08,2025-12-26,-5\n';

describe('Asking the command line for help', () => {
  test.each([[''], ['import'], ['export'], ['gaps'], ['status']])(
    'liantu %s --help tells how',
    async (command) => {
      const { code, out } = await liantu(newFolder(), ...[command].filter((word) => word !== ''), '--help');
      expect({ code, out }).toMatchObject({
        code: 0,
        out: expect.stringContaining('Usage: liantu') as unknown,
      });
    },
  );

  test('liantu import --help tells the exit codes', async () => {
    const { out } = await liantu(newFolder(), 'import', '--help');
    expect(out).toMatch(
      'Exit code 0: done; 1: rows were refused or skipped; 2: could not run, or not read a file.',
    );
  });

  test('an unknown command ends with 2', async () => {
    expect(await liantu(newFolder(), 'destroy')).toMatchObject({ code: 2 });
  });
});

describe('Importing on the command line', () => {
  test('a spreadsheet with three mistakes is refused with all three named', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'memberships.csv': mistakes });
    const { code, err, out } = await liantu(newFolder(), 'import', folder, '--quiet');
    expect(err).toMatch(/memberships.csv:2 stage: STAGE_UNKNOWN "SPE99"/);
    expect(err).toMatch(/memberships.csv:3 since: DATE_INVALID "2020-02-30"/);
    expect(err).toMatch(/memberships.csv:4 annual_output: NEGATIVE_AMOUNT "-5"/);
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringContaining('Nothing was written') as unknown,
    });
  });

  test('for a machine it writes one object for each refused row, then the summary', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'memberships.csv': mistakes });
    const { out } = await liantu(newFolder(), 'import', folder, '--json');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { line: 2 },
      { line: 3 },
      { line: 4, column: 'annual_output' },
      { refused: 3, recorded: 0, events: 0, written: false },
    ]);
  });

  test('for a machine a refused row has these fields, in this order', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'memberships.csv': mistakes });
    const { out } = await liantu(newFolder(), 'import', folder, '--json');
    expect(out.split('\n')[0]).toBe(
      '{"file":"memberships.csv","line":2,"column":"stage","code":"STAGE_UNKNOWN","value":"SPE99",' +
        '"message":"No chain has this stage: add it to stages.csv or correct the id"}',
    );
  });

  test('bad rows that are skipped end with 1, and the others are recorded once', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'memberships.csv': mistakes });
    const data = newFolder();
    const skipping = await liantu(data, 'import', folder, '--skip-bad-rows', '--quiet');
    expect(skipping).toMatchObject({
      code: 1,
      out: 'Recorded 6 rows as 6 events; 0 rows were recorded already.\n3 refused.\n',
    });
    const again = await liantu(data, 'import', folder, '--skip-bad-rows', '--quiet');
    expect(again.out).toMatch('Recorded 0 rows as 0 events; 6 rows were recorded already.');
  });

  test('a dry run of a good folder ends with 0 and leaves all for the import', async () => {
    const folder = writeDataset(newFolder(), smallDataset);
    const data = newFolder();
    expect(await liantu(data, 'import', folder, '--dry-run', '--quiet')).toEqual({
      code: 0,
      out: 'Dry run: 6 rows would be recorded, 0 are already.\n',
      err: '',
    });
    expect((await liantu(data, 'import', folder, '--quiet')).out).toMatch('Recorded 6 rows');
  });

  test('tells its progress unless it is to be quiet', async () => {
    const folder = writeDataset(newFolder(), smallDataset);
    const { err } = await liantu(newFolder(), 'import', folder);
    expect(err).toMatch(/^checking chains\.csv: 4\/6 rows, \d+\/s, \d+ s left$/m);
    expect(err).toMatch(/^recording enterprises\.csv: 6\/6 rows, \d+\/s, 0 s left$/m);
  });

  test('a file whose name the format does not know is named', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'enterprise.csv': 'id\n', 'notes.txt': '' });
    expect(await liantu(newFolder(), 'import', folder, '--quiet')).toMatchObject({
      code: 0,
      err: 'Left alone, for the format knows no such file: enterprise.csv\n',
    });
  });

  test('a folder where a table belongs is named beside the other mistakes', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'enterprises.csv': 'id,name\n' });
    mkdirSync(join(folder, 'links.csv'));
    expect(await liantu(newFolder(), 'import', folder, '--quiet', '--skip-bad-rows')).toEqual({
      code: 2,
      out: '2 refused. Nothing was written: mend the files that could not be read.\n',
      err:
        'enterprises.csv:1 region: MISSING_COLUMN "": Add this column to the header\n' +
        'links.csv:1: FILE_UNREADABLE "": The file cannot be read: it is a folder where a file belongs: move it away\n',
    });
  });

  test('a code that no list of regions has is warned of, a handful of times', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => `e${at},企业,99999${at}\n`).join('');
    const folder = writeDataset(newFolder(), {
      ...smallDataset,
      'enterprises.csv': `id,name,region\n${rows}`,
    });
    const { code, err } = await liantu(newFolder(), 'import', folder, '--quiet');
    const lines = err.trim().split('\n');
    expect({ code, first: lines[0], last: lines.at(-1), lines: lines.length }).toEqual({
      code: 0,
      first: expect.stringMatching(
        /^enterprises\.csv:2 region "999990": warning: No list of regions/,
      ) as unknown,
      last: '… and 2 more warnings: --json lists them all',
      lines: 6,
    });
  });

  test('for a machine each warning is an object, and the summary counts them', async () => {
    const enterprises = 'id,name,region,registered_on\nxuji,许继,411000,2010-01-01\n';
    const memberships = 'enterprise,stage,since\nxuji,SPE12,2009-01-01\n';
    const files = { ...smallDataset, 'enterprises.csv': enterprises, 'memberships.csv': memberships };
    const { out } = await liantu(newFolder(), 'import', writeDataset(newFolder(), files), '--json');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { file: 'memberships.csv', line: 2, warning: expect.any(String) as unknown },
      { refused: 0, warnings: 1, recorded: 6 },
    ]);
  });

  test('for a machine a header is refused as a row is', async () => {
    const folder = writeDataset(newFolder(), { ...smallDataset, 'enterprises.csv': 'id,name\n' });
    const { code, out } = await liantu(newFolder(), 'import', folder, '--json');
    expect({ code, first: out.split('\n')[0] }).toEqual({
      code: 2,
      first:
        '{"file":"enterprises.csv","line":1,"column":"region","code":"MISSING_COLUMN","value":"","message":"Add this column to the header"}',
    });
  });

  test('a folder that does not exist ends with 2 and is named', async () => {
    expect(await liantu(newFolder(), 'import', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no folder nowhere') as unknown,
    });
  });

  test('while another process holds the store it ends with 2 and says which', async () => {
    const data = newFolder();
    const holder = await openInstallation(data, thatMorning);
    const { code, err } = await liantu(data, 'import', xuchang);
    await holder.close();
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining(String(process.pid)) as unknown,
    });
  });
});

describe('Asking for gaps on the command line', () => {
  const data = newFolder();
  beforeAll(() => liantu(data, 'import', xuchang, '--quiet'));

  test('tells the cabinets’ story: before the firms came', async () => {
    const { out } = await liantu(data, 'gaps', 'SPE', '--as-of', '2024-12-31');
    expect(out).toMatch(/SPE08 {2}机柜、箱体与结构件 +延链 上游/);
  });

  test('and after', async () => {
    const { out } = await liantu(data, 'gaps', 'SPE', '--as-of', '2026-01-31');
    expect(out).toMatch(/SPE08 {2}机柜、箱体与结构件 +健全/);
  });

  test('as JSON it is one object', async () => {
    const { out } = await liantu(data, 'gaps', 'RCM', '--territory', 'XC08', '--json');
    expect(JSON.parse(out)).toMatchObject({ chain: 'RCM', territory: { kind: 'zone', zone: 'XC08' } });
  });

  test('the help names every field of that object', async () => {
    const { out } = await liantu(data, 'gaps', 'SPE', '--json');
    const report = JSON.parse(out) as { readonly verdicts: readonly object[] };
    const help = (await liantu(data, 'gaps', '--help')).out;
    const fields = [report, ...report.verdicts].flatMap((part) => Object.keys(part));
    expect(fields.filter((field) => !help.includes(field))).toEqual([]);
  });

  test('an unknown chain ends with 2 and names those there are', async () => {
    expect(await liantu(data, 'gaps', 'XXX')).toMatchObject({
      code: 2,
      err: expect.stringContaining('RCM 再生金属') as unknown,
    });
  });

  test.each(['NOPE', '41'])('the unknown zone %s ends with 2 and names those there are', async (zone) => {
    expect(await liantu(data, 'gaps', 'SPE', '--territory', zone)).toMatchObject({
      code: 2,
      err: expect.stringContaining('XC08 ') as unknown,
    });
  });
});
