import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallDataset, writeDataset } from '../support/dataset-folder.js';
import { liantu } from '../support/liantu.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const dataset = (): string => writeDataset(newFolder(), smallDataset);

describe('A data folder that is not there', () => {
  test.each([
    ['status'],
    ['gaps', 'SPE'],
    ['export', '--events', 'log.jsonl'],
    ['export', '--dataset', 'state'],
  ])('is not made by %s, which says what to do', async (...command) => {
    const data = join(newFolder(), 'data');
    const { code, err } = await liantu(data, ...command);
    expect({ code, err, made: existsSync(data) }).toEqual({
      code: 2,
      err: `There is no data in ${data}: import a dataset, or set LIANTU_DATA to the folder that holds it\n`,
      made: false,
    });
  });

  test('is not made by a dry run', async () => {
    const data = join(newFolder(), 'data');
    const { out } = await liantu(data, 'import', dataset(), '--dry-run', '--quiet');
    expect({ out, made: existsSync(data) }).toEqual({
      out: 'Dry run: 6 rows would be recorded, 0 are already.\n',
      made: false,
    });
  });

  test('is not made when there is no log to restore', async () => {
    const data = join(newFolder(), 'data');
    const { code, err } = await liantu(data, 'import', '--events', 'nowhere.jsonl');
    expect({ code, err, made: existsSync(data) }).toEqual({
      code: 2,
      err: 'There is no file nowhere.jsonl: give one that export --events wrote\n',
      made: false,
    });
  });

  test('stays empty when it was, in a dry run', async () => {
    const data = newFolder();
    await liantu(data, 'import', dataset(), '--dry-run', '--quiet');
    expect(readdirSync(data)).toEqual([]);
  });
});

describe('A data folder that cannot be used', () => {
  test.each(['notes.txt', 'notes.txt/data'])(
    'as %s, where notes.txt is a file, is told in a sentence',
    async (path) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'notes.txt'), '许昌');
      const data = join(folder, path);
      const told = `The configuration is wrong:\nLIANTU_DATA: found ${JSON.stringify(data)}, which is a file, or lies within one; set it to a folder that this user can write to\n`;
      for (const command of [['status'], ['import', dataset(), '--quiet']])
        expect(await liantu(data, ...command)).toEqual({ code: 2, out: '', err: told });
    },
  );

  test('below /proc, where no folder can be made, is told in a sentence', async () => {
    expect(await liantu('/proc/liantu', 'import', dataset(), '--quiet')).toEqual({
      code: 2,
      out: '',
      err: 'The configuration is wrong:\nLIANTU_DATA: found "/proc/liantu", which cannot be made there; set it to a folder that this user can write to\n',
    });
  });

  test.each(['events.db', 'graph-1.sqlite'])(
    'for its %s cannot be opened says what to look at',
    async (file) => {
      const data = newFolder();
      mkdirSync(join(data, file));
      const { code, err } = await liantu(data, 'import', dataset(), '--quiet');
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringMatching(/^[^\n]*set LIANTU_DATA to another folder\n$/) as unknown,
      });
    },
  );
});

describe('Moving a log on the command line', () => {
  test('exported and restored elsewhere it answers alike', async () => {
    const [data, elsewhere] = [newFolder(), newFolder()];
    const file = join(newFolder(), 'log.jsonl');
    await liantu(data, 'import', dataset(), '--quiet');
    await liantu(data, 'export', '--events', file);
    expect(await liantu(join(elsewhere, 'none'), 'import', '--events', file, '--dry-run')).toEqual({
      code: 0,
      out: `Dry run: 6 events would be restored from ${file}.\n`,
      err: '',
    });
    expect(existsSync(join(elsewhere, 'none'))).toBe(false);
    expect((await liantu(elsewhere, 'import', '--events', file)).out).toBe(
      `6 events restored from ${file}.\n`,
    );
    const ask = ['gaps', 'SPE', '--as-of', '2026-06-30', '--json'];
    expect(await liantu(elsewhere, ...ask)).toEqual(await liantu(data, ...ask));
  });

  test.each<[string, string, (file: string) => string]>([
    [
      'a file that is there',
      'log.jsonl',
      (file) => `${file} is there already: choose a new name, or delete it first\n`,
    ],
    [
      'a folder that is not',
      'none/log.jsonl',
      (file) => `There is no folder ${join(file, '..')}: make it, or choose another place\n`,
    ],
  ])('is not written to %s', async (_what, name, told) => {
    const [data, folder] = [newFolder(), newFolder()];
    writeFileSync(join(folder, 'log.jsonl'), '');
    await liantu(data, 'import', dataset(), '--quiet');
    const file = join(folder, name);
    expect(await liantu(data, 'export', '--events', file)).toEqual({ code: 2, out: '', err: told(file) });
  });

  test('is not restored onto another', async () => {
    const data = newFolder();
    const file = join(newFolder(), 'log.jsonl');
    await liantu(data, 'import', dataset(), '--quiet');
    await liantu(data, 'export', '--events', file);
    expect(await liantu(data, 'import', '--events', file)).toMatchObject({
      code: 2,
      err: 'This log holds events already: restore into an empty data folder\n',
    });
  });
});
