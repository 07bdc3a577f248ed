import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The only address that a proxy listens on and connects to. */
const LOOPBACK = '127.0.0.1';

/**
 * What becomes of a connection. pass: nothing happens to it. delay: what is sent waits so many milliseconds. reset: it is
 * cut when something is sent. dropReply: what is sent arrives, and the connection is cut when the answer comes.
 */
export type Fate =
  | { readonly kind: 'pass' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'dropReply' };

/** A way to a server of this machine that can be bad in ways that networks are. */
export class TcpProxy {
  /** Port of the server; may change when it starts again. */
  upstream: number;
  /** How many connections it has cut. */
  cuts = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #fateOf: () => Fate;

  private constructor(upstream: number, fateOf: () => Fate) {
    this.upstream = upstream;
    this.#fateOf = fateOf;
    this.#server = createServer((client) => this.#join(client));
  }

  static async open(upstream: number, fateOf: () => Fate): Promise<TcpProxy> {
    const proxy = new TcpProxy(upstream, fateOf);
    proxy.#server.listen(0, LOOPBACK);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    const fate = this.#fateOf();
    const server = connect(this.upstream, LOOPBACK);
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', (chunk) => {
      if (fate.kind === 'reset') this.#cut(client);
      else if (fate.kind === 'delay') void pause(fate.ms).then(() => server.write(chunk));
      else server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (fate.kind === 'dropReply') this.#cut(client);
      else client.write(chunk);
    });
  }

  #cut(client: Socket): void {
    this.cuts += 1;
    client.resetAndDestroy();
  }
}
