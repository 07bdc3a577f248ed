/** For how long others may join those who wait: an answer that never comes must not keep everybody waiting. */
const JOINABLE_MS = 1000;

interface Asked<Value> {
  readonly answer: Promise<Value>;
  readonly at: number;
}

/** Questions that were asked a moment ago, by key, to be joined by those who would ask the same. */
export class UnderWay<Key, Value> {
  private readonly questions = new Map<Key, Asked<Value>>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  get(key: Key): Promise<Value> | undefined {
    const asked = this.questions.get(key);
    return asked !== undefined && this.now() - asked.at < JOINABLE_MS ? asked.answer : undefined;
  }

  set(key: Key, answer: Promise<Value>): void {
    this.questions.set(key, { answer, at: this.now() });
  }

  delete(key: Key): void {
    this.questions.delete(key);
  }

  clear(): void {
    this.questions.clear();
  }
}
