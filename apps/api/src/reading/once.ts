import type { Soon } from './soon.js';
import { UnderWay } from './under-way.js';

/** A value that is asked for when it is first needed, and again only when that failed or takes too long. */
export class Once<Value extends object> {
  private value: Value | undefined;
  private readonly underWay = new UnderWay<'the value', Value>();

  constructor(private readonly ask: () => Promise<Value>) {}

  get(): Soon<Value> {
    return this.value ?? this.underWay.get('the value') ?? this.begin();
  }

  private begin(): Promise<Value> {
    const answer = this.load();
    this.underWay.set('the value', answer);
    return answer;
  }

  private async load(): Promise<Value> {
    try {
      this.value = await this.ask();
      return this.value;
    } finally {
      this.underWay.delete('the value');
    }
  }
}
