import { byCodePoint } from './code-points.js';

/** JSON with sorted keys, amounts as decimal strings and absent fields left out: equal data gives equal text. */
export const canonicalText = (data: unknown): string => JSON.stringify(data, inOrder);

const inOrder = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodePoint(a, b)));
};

export const isSame = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);
