import { registerEnumType } from '@nestjs/graphql';

/** A union of strings as an enum of the schema: each value with what it says. */
export const wireEnum = <Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Value>> => {
  const entries = Object.entries<string>(values);
  const mirror = Object.fromEntries(entries.map(([value]) => [value, value])) as Record<Value, Value>;
  const says: Partial<Record<string, { description: string }>> = Object.fromEntries(
    entries.map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType<Record<string, string>>(mirror, { name, description, valuesMap: says });
  return mirror;
};
