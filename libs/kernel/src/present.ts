type Present<Parts> = { readonly [Name in keyof Parts]?: Exclude<Parts[Name], undefined> };

/** The parts that are known: what is undefined is left out, so that absent stays absent. */
export const present = <Parts extends object>(parts: Parts): Present<Parts> =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Present<Parts>;
