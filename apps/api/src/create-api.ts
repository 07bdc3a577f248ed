import websocket from '@fastify/websocket';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { correlationId, type Logger } from '@liantu/observability';
import { ApiModule } from './api.module.js';
import { guardLoopback } from './auth/door-check.js';
import { ErrorsFilter } from './errors.filter.js';
import { giveReasonOnClosing } from './gate/closing-reason.js';
import { readJsonBodies } from './gate/json-body.js';
import { MAX_BODY_BYTES } from './gate/limits.js';
import { verifyClient } from './gate/verify-client.js';
import { NestLogger } from './nest-logger.js';
import type { Settings } from './settings.module.js';
import { refuseWhileStopping } from './stopping.js';
import { setSecurityHeaders } from './web/security-headers.js';
import { serveWeb } from './web/serve-web.js';

const MOST_CONNECTIONS = 2000;

export interface ApiOptions extends Settings {
  /** Folder of the built page. */
  readonly page?: string;
}

/** The api, ready to listen. Fails when a store cannot be opened. */
export const createApi = async ({ page, ...settings }: ApiOptions): Promise<NestFastifyApplication> => {
  const { config, logger } = settings;
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(settings),
    new FastifyAdapter(serverOptions(logger)),
    { logger: new NestLogger(logger), abortOnError: false },
  );
  const server = app.getHttpAdapter().getInstance();
  server.server.maxConnections = MOST_CONNECTIONS;
  refuseWhileStopping(server);
  readJsonBodies(app);
  await app.register(websocket, { options: { maxPayload: MAX_BODY_BYTES, verifyClient } });
  server.websocketServer.on('connection', giveReasonOnClosing);
  guardLoopback(server, config.access);
  server.addHook('onSend', async (request, reply) => {
    void reply.header('x-correlation-id', request.id);
    if (reply.statusCode === 401) void reply.header('www-authenticate', 'Bearer');
  });
  await setSecurityHeaders(app);
  await serveWeb(app, page);
  app.useGlobalFilters(new ErrorsFilter(logger));
  await app.init();
  await server.ready();
  return app;
};

/** A connection that says nothing for 15 s is cut; headers must be there after 5 s, the whole request after 10 s. */
const serverOptions = (logger: Logger): ConstructorParameters<typeof FastifyAdapter>[0] => ({
  loggerInstance: logger,
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'correlationId' }),
  genReqId: ({ headers }) => correlationId(headers['x-correlation-id']),
  return503OnClosing: false,
  connectionTimeout: 15_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
});
