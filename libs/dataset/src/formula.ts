const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;
const NEUTRALISED = /^'+[=+\-@\t\r＝＋－＠]/u;

/** A cell that a spreadsheet would run as a formula gets one leading apostrophe (OWASP ASVS 1.2.10). */
export const neutralised = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Undoes `neutralised`, exactly. */
export const restored = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);
