import type { Recorded } from '@liantu/event-store';

/** Events read ahead while the engine applies others: bounded, in order; a failure comes out after all that came before it. */
export class Inbox {
  private events: Recorded[] = [];
  private ended: { readonly error: Error | undefined } | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly room: number) {}

  /** Resolves when there is room for more. */
  async put(events: readonly Recorded[]): Promise<void> {
    for (const event of events) this.events.push(event);
    this.wake();
    while (this.events.length >= this.room && this.ended === undefined) await this.change();
  }

  /** Nothing comes after; with an error, the reader meets it. */
  end(error?: Error): void {
    this.ended ??= { error };
    this.wake();
  }

  /** What is there, at most so many; waits for the first. Undefined at the end. */
  async take(most: number): Promise<readonly Recorded[] | undefined> {
    while (this.events.length === 0) {
      if (this.ended?.error !== undefined) throw this.ended.error;
      if (this.ended !== undefined) return undefined;
      await this.change();
    }
    const taken = this.events.slice(0, most);
    this.events = this.events.slice(most);
    this.wake();
    return taken;
  }

  private change(): Promise<void> {
    const before = this.wake;
    return new Promise((resolve) => {
      this.wake = () => {
        this.wake = () => undefined;
        before();
        resolve();
      };
    });
  }
}
