import type { Position } from '@liantu/kernel';

interface Answered {
  readonly position?: Position;
}

/** A graph, as far as it says where it stands. */
interface Placed {
  checkpoint(): Promise<{ readonly position: Position } | undefined>;
}

/** Answers kept by question and position: the same log up to the same place gives the same answer, from whichever graph. */
export class AnswerCache<Answer extends Answered> {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  /** The question is asked only when its answer at the graph's position is not known. */
  async get(graph: Placed, question: readonly unknown[], ask: () => Promise<Answer>): Promise<Answer> {
    const checkpoint = await graph.checkpoint();
    const known = this.answers.get(keyOf(question, checkpoint?.position));
    if (known !== undefined) return this.keep(question, known);
    return this.keep(question, await ask());
  }

  /** The one asked for last is the last to go. */
  private keep(question: readonly unknown[], answer: Answer): Answer {
    const key = keyOf(question, answer.position);
    this.answers.delete(key);
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}

const keyOf = (question: readonly unknown[], position: Position | undefined): string =>
  JSON.stringify([...question, position?.toString()]);
