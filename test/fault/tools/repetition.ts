import type { Fate } from '../../support/tcp-proxy.js';
import { insist } from './insist.js';
import type { Journal } from './journal.js';
import type { Random } from './random.js';
import { hashOf, type Answer, type Door, type ToldCommand } from './told-command.js';
import type { ToldHistory } from './told-history.js';

/** A command and what each of its copies was answered. */
export interface Repeated {
  readonly command: ToldCommand;
  readonly answers: readonly Answer[];
}

/** How commands are sent again and again: over which doors, noted where, drawn from what. */
export interface Repeating {
  readonly open: () => Promise<Door>;
  readonly journal: Journal;
  readonly random: Random;
}

/** So many commands of one writer, one after the other, each sent up to five times at once. */
export const repeatEach = async (
  { open, journal, random }: Repeating,
  history: ToldHistory,
  commands: number,
): Promise<readonly Repeated[]> => {
  const repeated: Repeated[] = [];
  for (let at = 0; at < commands; at += 1) {
    const command = history.next();
    const copies = Array.from({ length: random.between(1, 5) }, () => insist(open, command, journal));
    repeated.push({ command, answers: await Promise.all(copies) });
  }
  return repeated;
};

/** What another body under the id of each command is answered. */
export const sendOtherBodies = (
  open: () => Promise<Door>,
  repeated: readonly Repeated[],
): Promise<readonly Answer[]> =>
  Promise.all(
    repeated.map(({ command }) => {
      const field = command.type === 'ReportFigures' ? { jobs: 999_999 } : { effectiveOn: '1999-12-31' };
      const data = { ...command.data, ...field };
      return insist(open, { ...command, data, hash: hashOf(data) });
    }),
  );

/** The commands of which not all copies got the same answer. */
export const answeredDifferently = (repeated: readonly Repeated[]): readonly Repeated[] =>
  repeated.filter(({ answers }) => new Set(answers.map((each) => JSON.stringify(each))).size > 1);

/** Half of the connections are bad in one way or another. */
export const badNetwork = (random: Random): Fate => {
  const drawn = random.below(100);
  if (drawn < 25) return { kind: 'dropReply' };
  if (drawn < 35) return { kind: 'reset' };
  return drawn < 50 ? { kind: 'delay', ms: random.between(1, 20) } : { kind: 'pass' };
};
