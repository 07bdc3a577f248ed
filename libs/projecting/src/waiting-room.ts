import type { Position } from '@liantu/kernel';

interface Waiter {
  readonly position: Position;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Those who wait until the graph has reached a position. */
export class WaitingRoom {
  private readonly waiters = new Set<Waiter>();

  /** Rejects with what `late` makes after the time, with the signal's reason when it aborts, or when all are sent away. */
  wait(
    position: Position,
    patience: { timeoutMs: number; late: () => Error },
    signal?: AbortSignal,
  ): Promise<void> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.waiters.delete(waiter);
      };
      const waiter: Waiter = {
        position,
        resolve: () => {
          leave();
          resolve();
        },
        reject: (error) => {
          leave();
          reject(error);
        },
      };
      const abort = (): void => waiter.reject(reasonOf(signal));
      const timer = setTimeout(() => waiter.reject(patience.late()), patience.timeoutMs);
      signal?.addEventListener('abort', abort, { once: true });
      this.waiters.add(waiter);
    });
  }

  reached(position: Position): void {
    for (const waiter of [...this.waiters]) if (waiter.position <= position) waiter.resolve();
  }

  sendAway(error: Error): void {
    for (const waiter of [...this.waiters]) waiter.reject(error);
  }
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new Error('The wait was given up');
