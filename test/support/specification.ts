import { calendarDate, type Command, type CommandContext, type Decision, type Event } from '@liantu/kernel';

/** Commands of a told history are given on this day. */
export const today = calendarDate('2026-06-30');

export const context: CommandContext = {
  bodyHash: 'a'.repeat(64),
  actor: '招商专班',
  correlationId: 'correlation-1',
  today,
};

interface Outcome<E extends Event> {
  readonly then: (...events: readonly E[]) => void;
  readonly thenNothing: () => void;
  /** The message may have to name something. */
  readonly thenRejected: (code: string, naming?: string) => void;
  readonly thenWarned: (about: RegExp) => void;
}

type Given<C extends Command, E extends Event> = (...history: readonly E[]) => {
  readonly when: (command: C) => Outcome<E>;
};

/** Rules told as given, when, then. */
export const specificationOf =
  <C extends Command, E extends Event>(
    decide: (command: C, history: readonly E[]) => Decision<E>,
  ): Given<C, E> =>
  (...history) => ({ when: (command) => outcomeOf(decide(command, history)) });

const outcomeOf = <E extends Event>(decision: Decision<E>): Outcome<E> => ({
  then: (...events) => expect(decision).toEqual({ outcome: 'accepted', events, warnings: [] }),
  thenNothing: () => expect(decision).toEqual({ outcome: 'accepted', events: [], warnings: [] }),
  thenRejected: (code, naming = '') =>
    expect(decision).toMatchObject({
      outcome: 'rejected',
      code,
      message: expect.stringContaining(naming) as string,
    }),
  thenWarned: (about) =>
    expect(decision).toMatchObject({ outcome: 'accepted', warnings: [expect.stringMatching(about)] }),
});
