interface Turns<Item> {
  /** How many may be under way at once. */
  readonly most: number;
  /** Items of one key are worked on one after the other, in order. */
  readonly keyOf: (item: Item) => string;
}

/** Works on items as they come, several at once; the first failure ends it. */
export const inTurns = async <Item>(
  items: AsyncIterable<Item>,
  turns: Turns<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const desk = new Desk(turns, work);
  for await (const item of items) {
    desk.take(item);
    while (desk.isFull) await desk.change();
    if (desk.failure !== undefined) break;
  }
  while (!desk.isIdle) await desk.change();
  if (desk.failure !== undefined) throw desk.failure.error;
};

class Desk<Item> {
  failure: { readonly error: unknown } | undefined;
  private readonly last = new Map<string, Promise<void>>();
  private underWay = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly turns: Turns<Item>,
    private readonly work: (item: Item) => Promise<void>,
  ) {}

  get isFull(): boolean {
    return this.underWay >= this.turns.most;
  }

  get isIdle(): boolean {
    return this.underWay === 0;
  }

  take(item: Item): void {
    const key = this.turns.keyOf(item);
    this.underWay += 1;
    const turn = this.follow(this.last.get(key), item).then(() => {
      this.underWay -= 1;
      if (this.last.get(key) === turn) this.last.delete(key);
      this.wake();
    });
    this.last.set(key, turn);
  }

  /** Resolves when an item is done. */
  change(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }

  private async follow(before: Promise<void> | undefined, item: Item): Promise<void> {
    try {
      await before;
      await this.work(item);
    } catch (error) {
      this.failure ??= { error };
    }
  }
}
