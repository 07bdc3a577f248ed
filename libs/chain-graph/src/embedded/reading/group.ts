/** Rows by key, keys and rows in the order in which they come. */
export const grouped = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

/** A list of ids as one parameter, each once. */
export const listOf = (ids: Iterable<string | bigint>): string =>
  `[${[...new Set(ids)].map((id) => (typeof id === 'bigint' ? String(id) : JSON.stringify(id))).join(',')}]`;
