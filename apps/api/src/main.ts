import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig, prepareDataFolder, type Config } from '@liantu/config';
import { createLogger, SystemClock, type Logger } from '@liantu/observability';
import { openAuthenticator } from './auth/open-authenticator.js';
import { createApi } from './create-api.js';
import { Sample } from './sample/sample.js';
import { startFailure } from './start-failure.js';

const PATIENCE_MS = 8000;
const LONGEST_STOP_MS = 9500;

const start = async (): Promise<void> => {
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  await prepareDataFolder(config.data);
  const api = await createApi({
    config,
    logger,
    clock: new SystemClock(),
    authenticator: await openAuthenticator(config.access, logger),
    page: fileURLToPath(new URL('../../web', import.meta.url)),
  });
  stopOnSignal(api, logger);
  await api.listen(config.port, config.host);
  const sample = api.get(Sample);
  await sample.importWhenDue();
  process.stdout.write(
    sample.pending === undefined
      ? welcome(await addressOf(api), config)
      : `liantu is not ready: ${sample.pending}\n`,
  );
};

/** What is under way finishes or is cut off after 8 s; a second signal changes nothing. */
const stopOnSignal = (api: NestFastifyApplication, logger: Logger): void => {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'Stopping');
    const { server } = api.getHttpAdapter().getInstance();
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
    await api.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => void stop(signal).catch((error: unknown) => failed(error)));
};

const addressOf = async (api: NestFastifyApplication): Promise<string> =>
  (await api.getUrl()).replace('[::1]', 'localhost');

const welcome = (address: string, { access }: Config): string =>
  [
    '',
    `链图 liantu is ready: ${address}`,
    `  open   ${address}/graphiql`,
    '  ask    { gaps(chain: "SPE") { verdicts { stage { id name } verdict evidence { text } } } }',
    access.kind === 'loopback' ? '  only this machine is served, as admin' : '  a bearer token is asked for',
    '',
    '',
  ].join('\n');

const failed = (error: unknown): never => {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(1);
};

await start().catch(failed);
