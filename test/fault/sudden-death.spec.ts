import { setTimeout as pause } from 'node:timers/promises';
import { rounds, seedOf } from '../support/rounds.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { LogUnderFault } from './log/log-under-fault.js';
import { endChildren } from './tools/child.js';
import { isUnknown } from './tools/journal.js';
import { Random } from './tools/random.js';

const newFolder = temporaryFolders();
afterAll(endChildren);

const ROUNDS = rounds(20, 500);
const SECONDS = 1000;

interface Killing {
  readonly what: 'mixed' | 'chains';
  readonly writers: number;
  /** The longest that the log is written to before it is killed, in milliseconds. */
  readonly within: number;
  readonly seed: number;
}

/** Kills a log that is being written to, again and again; gives what was wrong, and how many commands were cut off. */
const killAgainAndAgain = async (log: LogUnderFault, { what, writers, within, seed }: Killing) => {
  const random = new Random(seed);
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await log.start();
    const recorder = await log.record({ what, writers, seed: random.below(2 ** 30) });
    await pause(random.between(1, within));
    await log.kill();
    await recorder.ended;
    faults.push(...log.evidence.faults().map((fault) => `round ${round}: ${fault}`));
  }
  return { faults, cutOff: log.evidence.told().filter(isUnknown).length };
};

/** Sends again what is unknown, and some of what is known; gives what is wrong afterwards. */
const sendAgain = async (log: LogUnderFault, seed: number): Promise<readonly string[]> => {
  await log.start();
  await (
    await log.record({ what: 'again', writers: 4, seed })
  ).ended;
  await log.stop();
  const unanswered = log.evidence.told().filter(isUnknown);
  return [...log.evidence.faults(), ...unanswered.map(({ command }) => `${command.id} is still unknown`)];
};

describe('Killing the log under 16 writers', () => {
  const seed = seedOf('R1');
  const log = new LogUnderFault(newFolder());
  let killed: Awaited<ReturnType<typeof killAgainAndAgain>>;

  beforeAll(
    async () => {
      killed = await killAgainAndAgain(log, { what: 'mixed', writers: 16, within: 400, seed });
    },
    ROUNDS * 10 * SECONDS,
  );

  test('cuts commands off', () => {
    expect(killed.cutOff).toBeGreaterThan(0);
  });

  test('loses and repeats nothing that was accepted', () => {
    expect(killed.faults).toEqual([]);
  });

  test('lets a command of unknown outcome be sent again, with one effect', async () => {
    expect(await sendAgain(log, seed)).toEqual([]);
  });
});

describe('Killing the log while chains of 100 events are defined', () => {
  const seed = seedOf('R6');
  const log = new LogUnderFault(newFolder());
  let killed: Awaited<ReturnType<typeof killAgainAndAgain>>;

  beforeAll(
    async () => {
      killed = await killAgainAndAgain(log, { what: 'chains', writers: 4, within: 150, seed });
    },
    ROUNDS * 10 * SECONDS,
  );

  test('cuts commands off', () => {
    expect(killed.cutOff).toBeGreaterThan(0);
  });

  test('leaves all events of a command or none', () => {
    expect(killed.faults).toEqual([]);
  });

  test('lets a command of unknown outcome be sent again, with one effect', async () => {
    expect(await sendAgain(log, seed)).toEqual([]);
  });
});
