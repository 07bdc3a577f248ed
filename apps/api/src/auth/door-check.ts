import type { FastifyInstance } from 'fastify';
import type { Access } from '@liantu/config';
import { isFromOurPage, isSentToLoopback } from './origin.js';

/** Without tokens a web page elsewhere must not reach us through the browser of whoever sits here. */
export const guardLoopback = (server: FastifyInstance, access: Access): void => {
  if (access.kind !== 'loopback') return;
  server.addHook('onRequest', async ({ headers }, reply) => {
    if (isSentToLoopback(headers) && isFromOurPage(headers)) return;
    const message =
      'Without tokens only this machine is served: send to 127.0.0.1 or localhost, and not from a page of another origin';
    await reply.code(403).send({ data: null, errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
  });
};
