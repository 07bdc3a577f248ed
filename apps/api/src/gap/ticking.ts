/** The items as they come, and between them a tick whenever so many milliseconds have passed. */
export async function* ticking<Item>(
  items: AsyncIterable<Item>,
  milliseconds: number,
): AsyncGenerator<Item | 'tick'> {
  const iterator = items[Symbol.asyncIterator]();
  const bell = new Bell();
  const timer = setInterval(() => bell.ring('tick'), milliseconds);
  try {
    let next = bell.ringAfter(iterator.next());
    for (;;) {
      const rung = await bell.heard();
      if (rung.has('tick')) yield 'tick';
      if (!rung.has('item')) continue;
      const step: IteratorResult<Item, unknown> = await next;
      if (step.done === true) return;
      yield step.value;
      next = bell.ringAfter(iterator.next());
    }
  } finally {
    clearInterval(timer);
    void iterator.return?.();
  }
}

type Ring = 'tick' | 'item';

/** Wakes one listener, now or when it comes, and tells it why. */
class Bell {
  private rung = new Set<Ring>();
  private wake: () => void = () => undefined;

  ring(why: Ring): void {
    this.rung.add(why);
    this.wake();
  }

  ringAfter<Result>(work: Promise<Result>): Promise<Result> {
    const ring = (): void => this.ring('item');
    work.then(ring, ring);
    return work;
  }

  async heard(): Promise<ReadonlySet<Ring>> {
    if (this.rung.size === 0)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    const { rung } = this;
    this.rung = new Set();
    return rung;
  }
}
