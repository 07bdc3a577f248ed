import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Access } from '@liantu/config';
import { isFromOurPage, isSentToLoopback } from './origin.js';

const mistakeIn = (headers: IncomingHttpHeaders): string | undefined => {
  if (!isSentToLoopback(headers)) return 'the header Host names another: send to 127.0.0.1 or localhost';
  if (isFromOurPage(headers)) return undefined;
  return 'the header Origin names a page elsewhere: ask from a page of this server, or send no Origin';
};

/** Without tokens a web page elsewhere must not reach us through the browser of whoever sits here. */
export const guardLoopback = (server: FastifyInstance, access: Access): void => {
  if (access.kind !== 'loopback') return;
  server.addHook('onRequest', async ({ headers }, reply) => {
    const what = mistakeIn(headers);
    if (what === undefined) return;
    const message = `Without tokens only this machine is served, and ${what}, or set LIANTU_TOKENS_FILE or LIANTU_JWKS_URL`;
    await reply.code(403).send({ data: null, errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
  });
};
