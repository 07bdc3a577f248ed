/** Data of an event as stored: JSON, in the shape of some version. */
export type StoredData = Readonly<Record<string, unknown>>;

/** Makes data of the next version out of data of one version. */
export type Upcaster = (data: StoredData) => StoredData;

/** By event type: the first makes version 2 out of version 1, the next version 3 out of version 2, and so on. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** Every shape of every event is still its first. */
export const upcasters: Upcasters = {};

/** The data in the newest shape, by all steps from its own version on. */
export const upcast = (
  { type, schema, data }: { readonly type: string; readonly schema: number; readonly data: StoredData },
  chains: Upcasters = upcasters,
): StoredData => {
  const steps = Object.hasOwn(chains, type) ? (chains[type] ?? []) : [];
  return steps.slice(schema - 1).reduce((shaped, step) => step(shaped), data);
};
