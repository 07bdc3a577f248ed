interface Turns<Item> {
  /** How many may be under way at once. */
  readonly most: number;
  /** Items of one key are worked on one after the other, in order. */
  readonly keyOf: (item: Item) => string;
}

/** Works on items as they come, several at once; the first failure ends it. */
export const inTurns = async <Item>(
  items: AsyncIterable<Item>,
  { most, keyOf }: Turns<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const last = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const item of items) {
    const key = keyOf(item);
    const turn: Promise<void> = (last.get(key) ?? Promise.resolve())
      .then(() => work(item))
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => {
        underWay.delete(turn);
        if (last.get(key) === turn) last.delete(key);
      });
    last.set(key, turn);
    underWay.add(turn);
    if (underWay.size >= most) await Promise.race(underWay);
    if (failures.length > 0) break;
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
};
