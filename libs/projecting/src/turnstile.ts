/** Lets so many in at once; the others wait in line. */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.most) await new Promise<void>((resolve) => this.line.push(resolve));
    this.inside += 1;
    try {
      return await work();
    } finally {
      this.inside -= 1;
      this.line.shift()?.();
    }
  }
}
