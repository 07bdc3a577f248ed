/** What a dataset folder has no column for, counted by kind. */
export class LeftOut {
  private readonly counts = new Map<string, number>();

  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  /** `3 suspensions`, and so on, in order of appearance. */
  sentences(): readonly string[] {
    return [...this.counts].map(([what, count]) => `${count} ${what}`);
  }
}
