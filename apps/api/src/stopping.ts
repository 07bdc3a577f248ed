import type { FastifyInstance } from 'fastify';

const MESSAGE = 'The server is stopping; send it again in a moment';
const GOING_AWAY = 1001;

/**
 * Once the server stops, what still comes is refused in the form of every other refusal, which Fastify's own is not, and whoever
 * subscribes is told why it ends. To be called before the WebSocket plugin closes its sockets without a word.
 */
export const refuseWhileStopping = (server: FastifyInstance): void => {
  let isStopping = false;
  server.addHook('preClose', (done) => {
    isStopping = true;
    for (const socket of server.websocketServer.clients) socket.close(GOING_AWAY, MESSAGE);
    done();
  });
  server.addHook('onRequest', async (_request, reply) => {
    if (!isStopping) return;
    const errors = [{ message: MESSAGE, extensions: { code: 'UNAVAILABLE' } }];
    await reply.code(503).header('connection', 'close').send({ data: null, errors });
  });
};
