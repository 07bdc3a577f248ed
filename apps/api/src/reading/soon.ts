/** There already, or on its way: with what is there the work goes on at once, without waiting for a turn. */
export type Soon<Value> = Value | Promise<Value>;

export const isThere = <Value>(value: Soon<Value>): value is Value => !(value instanceof Promise);

export const then = <Value, Next>(value: Soon<Value>, next: (value: Value) => Soon<Next>): Soon<Next> =>
  isThere(value) ? next(value) : value.then(next);

/** All of them, in their order. */
export const together = <Value>(values: readonly Soon<Value>[]): Soon<readonly Value[]> =>
  values.every(isThere) ? values : Promise.all(values);
