import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Child, type Ending } from '../tools/child.js';
import { Evidence } from '../tools/evidence.js';

/** The api on a data folder, and what its clients were told. */
export class ApiUnderFault {
  readonly evidence: Evidence;
  #api: Child | undefined;
  #port = 0;

  constructor(folder: string) {
    this.evidence = new Evidence(folder);
  }

  get port(): number {
    return this.#port;
  }

  /** As an operator would; resolves when it says that it is ready. */
  async start(): Promise<void> {
    this.#port = await freePort();
    const environment = {
      PORT: String(this.#port),
      LIANTU_DATA: this.evidence.data,
      LIANTU_SAMPLE: 'none',
      LIANTU_LOG: 'error',
    };
    const api = Child.start('apps/api/src/main.js', [], { environment });
    this.#api = api;
    await Promise.race([this.#ready(), api.ended.then(({ errors }) => Promise.reject(new Error(errors)))]);
  }

  kill(): Promise<Ending> {
    return this.#running.kill();
  }

  /** By SIGTERM, as a service manager would. */
  terminate(): Promise<Ending> {
    return this.#running.terminate();
  }

  async #ready(): Promise<void> {
    const url = `http://127.0.0.1:${this.#port}/health/ready`;
    while ((await fetch(url).catch(() => undefined))?.status !== 200) await pause(50);
  }

  get #running(): Child {
    if (this.#api === undefined) throw new Error('The api was not started');
    return this.#api;
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
