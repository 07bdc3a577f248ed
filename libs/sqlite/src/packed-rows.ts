/**
 * The driver computes the first row of an answer off the event loop, and each further one on it. So an answer is packed into one
 * row: a JSON list of rows, each a list of values. What JSON cannot hold is an object: a large whole number of its digits, bytes
 * in hexadecimal.
 */
export const packing = (sql: string, columns: readonly string[]): string =>
  `SELECT json_group_array(json_array(${columns.map(packed).join(', ')})) AS packed FROM (${sql}\n)`;

/** Whether the statement gives rows that another can select from. */
export const isQuestion = (sql: string): boolean => /^(?:\s|--.*\n)*(?:SELECT|WITH)\b/i.test(sql);

/** The rows as objects by column name. */
export const unpacked = (answer: readonly unknown[], columns: readonly string[]): readonly unknown[] => {
  const [{ packed }] = answer as readonly [{ readonly packed: string }];
  const rows = JSON.parse(packed) as readonly (readonly PackedValue[])[];
  return rows.map((row) => {
    const object: Record<string, Value> = {};
    for (let at = 0; at < columns.length; at += 1) object[columns[at] ?? ''] = valueOf(row[at] ?? null);
    return object;
  });
};

type Wrapped = { readonly digits: string } | { readonly hex: string };
type PackedValue = string | number | null | Wrapped;
type Value = string | number | bigint | Buffer | null;

const packed = (column: string): string => {
  const name = `"${column.replaceAll('"', '""')}"`;
  const { MIN_SAFE_INTEGER: least, MAX_SAFE_INTEGER: most } = Number;
  return `CASE
    WHEN typeof(${name}) = 'blob' THEN json_object('hex', hex(${name}))
    WHEN typeof(${name}) = 'integer' AND ${name} NOT BETWEEN ${least} AND ${most}
    THEN json_object('digits', CAST(${name} AS TEXT))
    ELSE ${name}
  END`;
};

const valueOf = (packed: PackedValue): Value => {
  if (typeof packed === 'number') return Number.isInteger(packed) ? BigInt(packed) : packed;
  if (packed === null || typeof packed === 'string') return packed;
  return 'hex' in packed ? Buffer.from(packed.hex, 'hex') : BigInt(packed.digits);
};
