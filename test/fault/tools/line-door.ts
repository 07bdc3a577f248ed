import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Answer, Door, ToldCommand } from './told-command.js';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A connection to a log host: a command a line, an answer a line, by the id of the command. */
export class LineDoor implements Door {
  readonly #socket: Socket;
  readonly #waiting = new Map<string, Waiting>();
  #lost: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('close', () => this.#lose());
    createInterface({ input: socket })
      .on('line', (line) => this.#receive(line))
      .on('error', () => undefined);
  }

  static async open(port: number): Promise<LineDoor> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new LineDoor(socket);
  }

  send(command: ToldCommand): Promise<Answer> {
    if (this.#lost !== undefined) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      this.#waiting.set(command.id, { resolve, reject });
      this.#socket.write(`${JSON.stringify(command)}\n`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(line: string): void {
    const { id, answer } = JSON.parse(line) as { readonly id: string; readonly answer: Answer };
    this.#waiting.get(id)?.resolve(answer);
    this.#waiting.delete(id);
  }

  #lose(): void {
    this.#lost = new Error('The connection was lost');
    for (const { reject } of this.#waiting.values()) reject(this.#lost);
    this.#waiting.clear();
  }
}
