/** Lines of files, some million of them. */
export class Places {
  private readonly lines = new Map<string, Set<number>>();

  has(file: string, line: number): boolean {
    return this.lines.get(file)?.has(line) === true;
  }

  add(file: string, line: number): void {
    const known = this.lines.get(file) ?? new Set();
    this.lines.set(file, known.add(line));
  }

  /** Whether it was there. */
  delete(file: string, line: number): boolean {
    return this.lines.get(file)?.delete(line) === true;
  }
}
