import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '@liantu/config';
import { createLogger, SystemClock } from '@liantu/observability';
import { openAuthenticator } from '../../../apps/api/src/auth/open-authenticator.js';
import { createApi } from '../../../apps/api/src/create-api.js';

/** The whole api over a data folder, its log silent but for errors. */
export const openApi = async (folder: string): Promise<NestFastifyApplication> => {
  const config = loadConfig({ LIANTU_DATA: folder, LIANTU_SAMPLE: 'none', PORT: '0', LIANTU_LOG: 'error' });
  const logger = createLogger(config.logLevel);
  const authenticator = await openAuthenticator(config.access, logger);
  return createApi({ config, logger, clock: new SystemClock(), authenticator });
};
