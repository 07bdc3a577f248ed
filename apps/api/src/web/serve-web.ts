import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const FOR_EVER = 'public, max-age=31536000, immutable';
const NOT_BUILT = 'The page is not built. Run: node tools/build.mjs\n';

/** Serves the built page from its folder, and GraphiQL at /graphiql; without the folder, says how to build it. */
export const serveWeb = async (app: NestFastifyApplication, folder: string | undefined): Promise<void> => {
  const server = app.getHttpAdapter().getInstance();
  server.get('/', (_request, reply) => reply.redirect('/graphiql'));
  if (folder === undefined || !existsSync(join(folder, 'graphiql.html'))) {
    server.get('/graphiql', (_request, reply) => reply.code(503).type('text/plain').send(NOT_BUILT));
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : 'no-cache');
    },
  });
  server.get('/graphiql', (_request, reply) => reply.sendFile('graphiql.html'));
};
