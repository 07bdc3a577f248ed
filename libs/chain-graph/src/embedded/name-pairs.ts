/** One form for names that look the same, in lower case. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();

const unitsOf = (text: string): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));

/** Each character of a name with the one after it, the last alone, as words of hexadecimal digits. */
export const namePairs = (name: string): string => {
  const units = unitsOf(foldedName(name));
  return units.map((unit, at) => unit + (units[at + 1] ?? '')).join(' ');
};

/** The full-text query for names that hold the part: its pairs one after the other, or any pair that begins with it. */
export const pairsQuery = (part: string): string => {
  const units = unitsOf(foldedName(part));
  if (units.length === 1) return `"${units.join('')}" *`;
  return `"${units
    .slice(1)
    .map((unit, at) => (units[at] ?? '') + unit)
    .join(' ')}"`;
};
