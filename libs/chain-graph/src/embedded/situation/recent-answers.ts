import type { Position } from '@liantu/kernel';

/** The answers given last, each good for the position it was given at. */
export class RecentAnswers<Answer extends { readonly position?: Position }> {
  readonly #answers = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  get(question: string, position: Position | undefined): Answer | undefined {
    const answer = this.#answers.get(question);
    return answer?.position === position ? answer : undefined;
  }

  keep(question: string, answer: Answer): void {
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.most && oldest !== undefined) this.#answers.delete(oldest);
  }
}
