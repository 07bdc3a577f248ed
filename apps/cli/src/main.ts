import { Command } from 'commander';
import { bundledText } from '@liantu/bundled';
import { ConfigError, loadConfig } from '@liantu/config';
import { codeOf } from '@liantu/kernel';
import { addExport } from './export.command.js';
import { addGaps } from './gaps.command.js';
import { addImport } from './import.command.js';
import { complain, EXIT } from './output.js';
import { addStatus } from './status.command.js';

const versionOf = (manifest: string): string => {
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return version;
};

const program = (): Command => {
  const config = loadConfig();
  const liantu = new Command('liantu')
    .description('链图: industrial chains of a city, and where they are broken')
    .version(versionOf(bundledText('package.json')))
    .showHelpAfterError('(--help tells more)')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.done : EXIT.couldNotRun));
  for (const add of [addImport, addExport, addGaps, addStatus]) add(liantu, config);
  for (const command of liantu.commands) command.copyInheritedSettings(liantu);
  return liantu;
};

/** One line for what a user can mend; everything for a defect. */
const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError) return `The configuration is wrong:\n${error.message}`;
  const code = codeOf(error);
  if (typeof code !== 'string') return error.stack ?? error.message;
  return OF_STORES.includes(code) ? `${error.message}. ${LOOK_AT_THE_DISK}` : error.message;
};

/** A store that does not answer now. */
const OF_STORES = ['UNAVAILABLE', 'FULL'];
const LOOK_AT_THE_DISK =
  'See that the disk has room and works, and that this user may write there, or set LIANTU_DATA to another folder';

/** Whoever reads the output may stop, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  complain(messageOf(error));
  process.exitCode = EXIT.couldNotRun;
}
