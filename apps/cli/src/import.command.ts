import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { RegionNames } from '@liantu/bundled';
import type { Config } from '@liantu/config';
import { importDataset, progressLineOn, type ImportReport, type Problem } from '@liantu/dataset';
import { dayOf } from '@liantu/kernel';
import { correlationId } from '@liantu/observability';
import { holdsData } from './data-folder.js';
import { emptyInstallation } from './empty-installation.js';
import { checkEvents, importEvents, requireEmptyLog, requireEventsFile } from './events-file.js';
import { openInstallation, type Installation } from './installation.js';
import { complain, EXIT, jsonLine, say } from './output.js';
import { ShownWarnings, TalliedWarnings } from './warnings.js';

interface ImportFlags {
  readonly events?: string;
  readonly dryRun?: true;
  readonly skipBadRows?: true;
  readonly json?: true;
  readonly quiet?: true;
}

const MOST_SHOWN = 50;

export const addImport = (program: Command, config: Config): void => {
  program
    .command('import')
    .description('record a dataset folder; a folder imported before records only what has changed')
    .argument('[dir]', 'folder with dataset.yaml and CSV files')
    .option('--events <file>', 'restore a log exported as JSON lines into an empty data folder')
    .option('--dry-run', 'check everything and write nothing')
    .option('--skip-bad-rows', 'record the good rows although others are refused')
    .option('--json', 'one JSON object a line: each warning, each refused row, then the summary')
    .option('--quiet', 'no progress')
    .addHelpText(
      'after',
      '\nExit code 0: done; 1: rows were refused or skipped; 2: could not run, or not read a file.',
    )
    .action(async (folder: string | undefined, flags: ImportFlags, command: Command) => {
      if ((folder === undefined) === (flags.events === undefined))
        command.error('error: give exactly one of a dataset folder and --events FILE');
      if (folder !== undefined) process.exitCode = await importInto(config.data, folder, flags);
      if (flags.events !== undefined && flags.skipBadRows === true)
        command.error('error: --skip-bad-rows is for a dataset folder; a log is restored whole');
      if (flags.events !== undefined) await restore(config.data, flags.events, flags);
    });
};

const restore = async (data: string, file: string, { json, dryRun }: ImportFlags): Promise<void> => {
  await requireEventsFile(file);
  const written = dryRun !== true;
  const events =
    written || (await holdsData(data)) ? await restoreInto(data, file, written) : await checkEvents(file);
  const told = written ? `${events} events restored` : `Dry run: ${events} events would be restored`;
  say(json === true ? jsonLine({ file, events, written }) : `${told} from ${file}.`);
};

const restoreInto = async (data: string, file: string, written: boolean): Promise<number> => {
  const installation = await openInstallation(data);
  try {
    if (written) {
      const events = await importEvents(file, installation.store);
      await installation.caughtUp();
      return events;
    }
    await requireEmptyLog(installation.store);
    return await checkEvents(file);
  } finally {
    await installation.close();
  }
};

type Importable = Pick<Installation, 'clock' | 'doors' | 'caughtUp' | 'close'>;

const importInto = async (data: string, folder: string, flags: ImportFlags): Promise<number> => {
  const isEmpty = flags.dryRun === true && !(await holdsData(data));
  const installation: Importable = isEmpty ? emptyInstallation() : await openInstallation(data);
  try {
    return await importFolder(folder, installation, flags);
  } finally {
    await installation.close();
  }
};

const importFolder = async (
  folder: string,
  installation: Importable,
  flags: ImportFlags,
): Promise<number> => {
  const progress = flags.quiet === true || flags.json === true ? undefined : progressLineOn(process.stderr);
  const regions = new RegionNames();
  const warnings = flags.json === true ? new TalliedWarnings() : new ShownWarnings();
  const report = await importDataset(folder, installation.doors, {
    context: {
      actor: userInfo().username,
      correlationId: correlationId(),
      today: dayOf(installation.clock.now()),
    },
    dryRun: flags.dryRun === true,
    skipBadRows: flags.skipBadRows === true,
    isKnownRegion: (code) => regions.nameOf(code) !== code,
    onWarning: (warning) => warnings.add(warning),
    ...(progress !== undefined && { onProgress: (now) => progress.show(now) }),
  }).finally(() => progress?.end());
  await installation.caughtUp();
  warnings.end();
  if (flags.json === true) tellMachine(report, warnings.count);
  else tellPerson(report, flags);
  return exitCodeOf(report);
};

const exitCodeOf = ({ problems, unread }: ImportReport): number => {
  if (unread.length > 0) return EXIT.couldNotRun;
  return problems.length === 0 ? EXIT.done : EXIT.refused;
};

const tellMachine = ({ problems, ...summary }: ImportReport, warnings: number): void => {
  for (const problem of problems) say(jsonLine(problem));
  say(jsonLine({ ...summary, refused: problems.length, warnings }));
};

const tellPerson = (report: ImportReport, flags: ImportFlags): void => {
  const { problems, recorded, unchanged, events, written, leftAlone } = report;
  if (leftAlone.length > 0)
    complain(`Left alone, for the format knows no such file: ${leftAlone.join(', ')}`);
  for (const problem of problems.slice(0, MOST_SHOWN)) complain(problemLine(problem));
  if (problems.length > MOST_SHOWN)
    complain(`… and ${problems.length - MOST_SHOWN} more: --json lists them all`);
  if (written) say(`Recorded ${recorded} rows as ${events} events; ${unchanged} rows were recorded already.`);
  else if (flags.dryRun === true)
    say(`Dry run: ${recorded} rows would be recorded, ${unchanged} are already.`);
  if (problems.length > 0) say(`${problems.length} refused.${written ? '' : ` ${remedyFor(report, flags)}`}`);
};

const remedyFor = ({ unread }: ImportReport, { dryRun }: ImportFlags): string => {
  const isWhole = unread.length === 0;
  if (dryRun === true)
    return isWhole
      ? 'Mend them, or import the others with --skip-bad-rows.'
      : 'Mend the files that could not be read.';
  return isWhole
    ? 'Nothing was written: mend the rows, or use --skip-bad-rows.'
    : 'Nothing was written: mend the files that could not be read.';
};

const problemLine = ({ file, line, column, code, value, message }: Problem): string =>
  `${file}:${line}${column === '' ? '' : ` ${column}`}: ${code} ${JSON.stringify(value)}: ${message}`;
