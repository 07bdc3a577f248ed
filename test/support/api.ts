import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '@liantu/config';
import type { Clock } from '@liantu/kernel';
import { createLogger, SystemClock, type Logger } from '@liantu/observability';
import { openAuthenticator } from '../../apps/api/src/auth/open-authenticator.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { GraphqlClient } from './graphql-client.js';
import { temporaryFolders } from './temporary-folder.js';

export interface ApiUnderTest {
  readonly app: NestFastifyApplication;
  readonly client: GraphqlClient;
  readonly folder: string;
  /** What has been logged, one parsed line each. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  /** `http://127.0.0.1:…` once it listens on a real socket of this machine. */
  listen(): Promise<string>;
}

export interface ApiSettings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  /** Folder of an earlier api; a new one unless given. */
  readonly folder?: string;
  readonly page?: string;
}

/** Gives a starter of apis in this process, on embedded stores in folders of their own; all are closed after the tests. */
export const apis = (): ((settings?: ApiSettings) => Promise<ApiUnderTest>) => {
  const newFolder = temporaryFolders();
  const open: NestFastifyApplication[] = [];
  afterAll(() => Promise.all(open.map((app) => app.close())));
  return async ({ environment = {}, clock = new SystemClock(), folder = newFolder(), page } = {}) => {
    const config = loadConfig({ LIANTU_DATA: folder, LIANTU_SAMPLE: 'none', PORT: '0', ...environment });
    const { logger, logged } = rememberingLogger();
    const authenticator = await openAuthenticator(config.access, logger);
    const settings = { config, logger, clock, authenticator, ...(page !== undefined && { page }) };
    const app = await createApi(settings);
    open.push(app);
    const listen = async (): Promise<string> => {
      await app.listen(0, '127.0.0.1');
      return (await app.getUrl()).replace('[::1]', '127.0.0.1');
    };
    return { app, folder, logged, client: new GraphqlClient(app), listen };
  };
};

const rememberingLogger = (): {
  readonly logger: Logger;
  readonly logged: Readonly<Record<string, unknown>>[];
} => {
  const logged: Readonly<Record<string, unknown>>[] = [];
  const write = (line: string): void => {
    logged.push(JSON.parse(line) as Readonly<Record<string, unknown>>);
  };
  return { logger: createLogger('info', { write }), logged };
};
