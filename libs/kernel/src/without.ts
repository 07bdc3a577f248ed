/** The data without some of its fields. */
export const without = <Data extends object, Key extends keyof Data & string>(
  data: Data,
  ...keys: readonly Key[]
): Omit<Data, Key> => {
  const left: readonly string[] = keys;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !left.includes(key))) as Omit<Data, Key>;
};
