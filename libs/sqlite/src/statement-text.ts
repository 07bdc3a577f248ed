const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** How many parameters a statement takes. Throws a TypeError for named ones, and for more than one statement. */
export const parameterCount = (sql: string): number => {
  const bare = sql.replace(QUOTED, ' ');
  if (/;\s*\S/.test(bare)) throw new TypeError('Only the first of several statements would run; give one');
  if (/[:@$]\w/.test(bare)) throw new TypeError('Parameters are written ? or ?1, not by name');
  const numbers = [...bare.matchAll(/\?(\d*)/g)].map(([, digits]) => Number(digits));
  return numbers.every((number) => number === 0) ? numbers.length : Math.max(...numbers);
};
