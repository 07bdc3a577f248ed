import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainId, inRegion, regionCode } from '@liantu/domain';
import { exportDataset, type ExportReport } from '@liantu/dataset';
import { rulingsOf } from '@liantu/gap-analysis';
import { calendarDate, without } from '@liantu/kernel';
import { exportEvents, importEvents } from '../../apps/cli/src/events-file.js';
import { openInstallation, type Installation } from '../../apps/cli/src/installation.js';
import { wholeLog } from '../../apps/cli/src/whole-log.js';
import { smallDataset, writeDataset } from '../support/dataset-folder.js';
import { importInto, thatMorning } from '../support/importing.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const xuchang = join(__dirname, '../../data/xuchang');
const asOf = calendarDate('2026-07-01');
const open: Installation[] = [];

const installation = async (): Promise<Installation> => {
  const opened = await openInstallation(newFolder(), thatMorning);
  open.push(opened);
  return opened;
};
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

const exported = async (from: Installation, folder: string): Promise<ExportReport> => {
  await from.caughtUp();
  return exportDataset(folder, asOf, {
    events: wholeLog(from.store),
    graph: from.graph,
    homeRegion: '411000',
  });
};

const answersOf = async ({ graph, ...from }: Installation, chain: string): Promise<readonly unknown[]> => {
  await from.caughtUp();
  const scope = { chain: chainId(chain), territory: inRegion(regionCode('411000')), asOf };
  const [totals, situation] = await Promise.all([graph.clusterTotals(scope), graph.chainSituation(scope)]);
  if (totals === undefined || situation === undefined) throw new Error(`There is no chain ${chain}`);
  return [without(totals, 'position'), rulingsOf(situation)];
};

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('Exporting the state as a dataset', () => {
  test('a second export of what the first one imports is the same to the byte', async () => {
    const [first, second] = [await installation(), await installation()];
    const [one, two] = [join(newFolder(), 'one'), join(newFolder(), 'two')];
    await importInto(first, xuchang);
    await exported(first, one);
    await importInto(second, one);
    await exported(second, two);
    expect(filesIn(two)).toEqual(filesIn(one));
  });

  test('counts the same rows as the imports before and after it', async () => {
    const [first, second] = [await installation(), await installation()];
    const folder = join(newFolder(), 'state');
    const before = await importInto(first, xuchang);
    const { rows } = await exported(first, folder);
    const after = await importInto(second, folder);
    expect([before.recorded, after.recorded]).toEqual([rows, rows]);
  });

  test.each(['SPE', 'RCM', 'KPS'])('imported elsewhere it answers alike on that day: %s', async (chain) => {
    const [first, second] = [await installation(), await installation()];
    const folder = join(newFolder(), 'state');
    await importInto(first, xuchang);
    await exported(first, folder);
    await importInto(second, folder);
    expect(await answersOf(second, chain)).toEqual(await answersOf(first, chain));
  });

  test('a name that a spreadsheet would run is neutralised, and comes back as it was', async () => {
    const [first, second] = [await installation(), await installation()];
    const folder = join(newFolder(), 'state');
    const enterprises = 'id,name,region\nxuji,"=HYPERLINK(""http://x"")",411000\n';
    await importInto(first, writeDataset(newFolder(), { ...smallDataset, 'enterprises.csv': enterprises }));
    await exported(first, folder);
    expect(filesIn(folder)['enterprises.csv']).toContain(`"'=HYPERLINK(`);
    await importInto(second, folder);
    const again = join(newFolder(), 'again');
    await exported(second, again);
    expect(filesIn(again)).toEqual(filesIn(folder));
  });

  test('a folder that holds files is refused', async () => {
    await expect(exported(await installation(), xuchang)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
  });
});

describe('Exporting the log as events', () => {
  test('restored into an empty store and exported again it is the same to the byte', async () => {
    const [first, second] = [await installation(), await installation()];
    const [one, two] = [join(newFolder(), 'one.jsonl'), join(newFolder(), 'two.jsonl')];
    await importInto(first, xuchang);
    await exportEvents(one, first.store);
    await importEvents(one, second.store);
    await exportEvents(two, second.store);
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
  });

  test('a file that was changed is noticed', async () => {
    const [first, second] = [await installation(), await installation()];
    const file = join(newFolder(), 'log.jsonl');
    await importInto(first, xuchang);
    await exportEvents(file, first.store);
    writeFileSync(file, readFileSync(file, 'utf8').replace('智能电力装备', '智能电力设备'));
    await expect(importEvents(file, second.store)).rejects.toThrow(/^Line \d+ was changed after/);
    expect(await second.store.head()).toBeUndefined();
  });

  test.each([
    ['that lacks a line', (lines: readonly string[]) => lines.toSpliced(3, 1), /^Line 4 holds the event of/],
    [
      'in which an id stands twice',
      ([one = '', two = '', ...more]: readonly string[]) => [
        one,
        JSON.stringify({ ...(JSON.parse(two) as object), id: (JSON.parse(one) as { id: string }).id }),
        ...more,
      ],
      /^Line 2 was changed after/,
    ],
    ['without an event', () => [], /holds no event/],
  ])('a file %s is refused, and nothing is written', async (_words, change, message) => {
    const [first, second] = [await installation(), await installation()];
    const file = join(newFolder(), 'log.jsonl');
    await importInto(first, writeDataset(newFolder(), smallDataset));
    await exportEvents(file, first.store);
    writeFileSync(file, change(readFileSync(file, 'utf8').trim().split('\n')).join('\n'));
    await expect(importEvents(file, second.store)).rejects.toThrow(message);
    expect(await second.store.head()).toBeUndefined();
  });

  test('a line that states no event is named, and nothing is written', async () => {
    const second = await installation();
    const file = join(newFolder(), 'log.jsonl');
    writeFileSync(file, '{"position":"1"}\n');
    await expect(importEvents(file, second.store)).rejects.toThrow('Line 1');
    expect(await second.store.head()).toBeUndefined();
  });

  test('a store that holds events is left alone', async () => {
    const first = await installation();
    await importInto(first, writeDataset(newFolder(), smallDataset));
    await expect(importEvents(join(newFolder(), 'none.jsonl'), first.store)).rejects.toThrow(
      'empty data folder',
    );
  });
});
