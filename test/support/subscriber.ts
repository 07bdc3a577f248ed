import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const PATIENCE_MS = 10_000;

/** Messages of one subscription, in the order in which they came. */
export class Subscriber<Data> {
  private readonly messages: Data[] = [];
  private readonly errors: unknown[] = [];
  private wake: () => void = () => undefined;
  private readonly client;

  constructor(address: string, query: string, variables: Record<string, unknown> = {}) {
    this.client = createClient({
      url: `${address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    this.client.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data) this.messages.push(data);
          if (errors) this.errors.push(...errors);
          this.wake();
        },
        error: (error) => {
          this.errors.push(...[error].flat());
          this.wake();
        },
        complete: () => this.wake(),
      },
    );
  }

  /** The next messages that were not taken yet. Fails when they do not come, or an error comes instead. */
  async take(count: number): Promise<readonly Data[]> {
    await this.until(() => this.messages.length >= count || this.errors.length > 0);
    if (this.messages.length < count)
      throw new Error(`Got ${this.messages.length} of ${count}: ${JSON.stringify(this.errors)}`);
    return this.messages.splice(0, count);
  }

  async codes(): Promise<readonly unknown[]> {
    await this.until(() => this.errors.length > 0);
    return this.errors.map(codeOf);
  }

  /** Waits a moment, and gives what came. */
  async rest(milliseconds = 300): Promise<readonly Data[]> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return this.messages.splice(0);
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  private async until(isSo: () => boolean): Promise<void> {
    const late = Date.now() + PATIENCE_MS;
    while (!isSo() && Date.now() < late)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, late - Date.now());
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'extensions' in error
    ? (error.extensions as { readonly code?: unknown }).code
    : undefined;
