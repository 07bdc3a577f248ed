/** The cells of a row, in the order of the table's columns; an empty text is unknown. */
export type Cells = readonly string[];

/** A whole number of smallest units as a decimal without trailing zeros: 1961 with 4 decimals is 0.1961. */
export const decimalText = (units: number | undefined, decimals: number): string => {
  if (units === undefined) return '';
  const digits = String(units).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -decimals) : `${digits.slice(0, -decimals)}.${fraction}`;
};

export const numberText = (value: bigint | number | undefined): string =>
  value === undefined ? '' : String(value);

export const textOf = (value: string | undefined): string => value ?? '';
