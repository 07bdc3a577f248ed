/** Physical lines of records. The parser counts every CR and every LF within quotes, where CR LF is one break. */
export class LineCount {
  /** The line after the last record seen. */
  next = 1;
  private excess = 0;

  /** Where a record begins whose last line is, as the parser counts, `lines`. */
  beginningOf(record: readonly string[], lines: number): number {
    const last = lines - this.excess;
    if (last === this.next) return this.next++;
    const text = record.join('');
    const counted = text.match(/\r|\n/g)?.length ?? 0;
    const physical = text.match(/\r\n|\r|\n/g)?.length ?? 0;
    this.excess += counted - physical;
    this.next = last - (counted - physical) + 1;
    return last - counted;
  }

  /** The line that the parser counts as `lines`, within a record that is left out. */
  lineOf(lines: number): number {
    const line = lines - this.excess;
    this.next = line + 1;
    return line;
  }
}
