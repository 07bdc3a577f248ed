type Optional<Value> = null extends Value ? true : undefined extends Value ? true : false;

/** The same fields without null: what may be missing is left out. */
export type Given<Fields> = {
  [Key in keyof Fields as Optional<Fields[Key]> extends true ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as Optional<Fields[Key]> extends true ? Key : never]?: NonNullable<Fields[Key]>;
};

/** In what a caller sends null means "not given". */
export const given = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<Fields>;
