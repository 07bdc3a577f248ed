/** What a statement takes. Whole numbers are stored as integers, others as reals. */
export type SqlValue = string | number | bigint | Uint8Array | null;

const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

const refuse = (index: number, problem: string): never => {
  throw new TypeError(`Parameter ${index + 1} cannot be stored: ${problem}`);
};

const checkedText = (text: string, index: number): string => {
  if (text.includes('\0')) return refuse(index, 'its text holds a NUL character');
  return /\p{Surrogate}/u.test(text) ? refuse(index, 'its text holds half a surrogate pair') : text;
};

const checkedInteger = (value: bigint, index: number): bigint =>
  value > LARGEST || value < SMALLEST ? refuse(index, 'it does not fit in 64 bits') : value;

const checkedNumber = (value: number, index: number): number | bigint => {
  if (!Number.isFinite(value)) return refuse(index, `${value} is no number`);
  return Number.isSafeInteger(value) ? BigInt(value) : value;
};

const checkedObject = (value: unknown, index: number): Buffer | null => {
  if (value === null) return null;
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return refuse(index, 'it is neither text, nor a number, nor bytes');
};

const checked = (value: unknown, index: number): string | number | bigint | Buffer | null => {
  if (typeof value === 'string') return checkedText(value, index);
  if (typeof value === 'bigint') return checkedInteger(value, index);
  if (typeof value === 'number') return checkedNumber(value, index);
  if (typeof value === 'object') return checkedObject(value, index);
  return refuse(index, `${typeof value} is no value of SQLite`);
};

/**
 * The only way of a value into the driver, which aborts the process on a boolean, cuts text at NUL and takes a missing
 * parameter for NULL. Throws a TypeError for a value that would not come back as it went in, and for a wrong count.
 */
export const bind = (
  values: readonly unknown[],
  count: number,
): (string | number | bigint | Buffer | null)[] => {
  if (values.length !== count)
    throw new TypeError(`The statement takes ${count} parameters, ${values.length} were given`);
  return values.map(checked);
};
