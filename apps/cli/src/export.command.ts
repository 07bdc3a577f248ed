import type { Command } from 'commander';
import type { Config } from '@liantu/config';
import { exportDataset } from '@liantu/dataset';
import { dayOf, type CalendarDate } from '@liantu/kernel';
import { requireData } from './data-folder.js';
import { exportEvents } from './events-file.js';
import { openInstallation, type Installation } from './installation.js';
import { jsonLine, say } from './output.js';
import { readDate } from './territory-option.js';
import { wholeLog } from './whole-log.js';

interface ExportFlags {
  readonly dataset?: string;
  readonly events?: string;
  readonly asOf?: CalendarDate;
  readonly json?: true;
}

export const addExport = (program: Command, config: Config): void => {
  program
    .command('export')
    .description('write what is recorded as a dataset folder, or the whole log as JSON lines')
    .option(
      '--dataset <dir>',
      'folder to write, new or empty: the memberships and links of all times, names and values as they are on a day',
    )
    .option('--events <file>', 'file to write, new: one event a line, the lossless form')
    .option('--as-of <date>', 'with --dataset: the day, YYYY-MM-DD; today unless given', readDate)
    .option('--json', 'the summary as one JSON object')
    .action(async (flags: ExportFlags, command: Command) => {
      if ((flags.dataset === undefined) === (flags.events === undefined))
        command.error('error: give exactly one of --dataset DIR and --events FILE');
      await requireData(config.data);
      const installation = await openInstallation(config.data);
      try {
        await exportTo(installation, flags, config);
      } finally {
        await installation.close();
      }
    });
};

const exportTo = async (installation: Installation, flags: ExportFlags, config: Config): Promise<void> => {
  const { store, graph, clock } = installation;
  if (flags.events !== undefined) {
    const events = await exportEvents(flags.events, store);
    say(
      flags.json === true
        ? jsonLine({ file: flags.events, events })
        : `${events} events written to ${flags.events}.`,
    );
  }
  if (flags.dataset !== undefined) {
    await installation.caughtUp();
    const source = { events: wholeLog(store), graph, homeRegion: config.homeRegion };
    const report = await exportDataset(flags.dataset, flags.asOf ?? dayOf(clock.now()), source);
    if (flags.json === true) say(jsonLine(report));
    else {
      say(`${report.rows} rows and ${report.sources} sources written to ${report.folder}.`);
      if (report.leftOut.length > 0) say(`The format has no column for: ${report.leftOut.join(', ')}.`);
    }
  }
};
