import { setTimeout as pause } from 'node:timers/promises';
import { rounds, seedOf } from '../support/rounds.js';
import { TcpProxy, type Fate } from '../support/tcp-proxy.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { LogUnderFault } from './log/log-under-fault.js';
import { endChildren } from './tools/child.js';
import { insist } from './tools/insist.js';
import type { Journal } from './tools/journal.js';
import { LineDoor } from './tools/line-door.js';
import { Random } from './tools/random.js';
import { hashOf, type Answer, type ToldCommand } from './tools/told-command.js';
import { ToldHistory } from './tools/told-history.js';

const newFolder = temporaryFolders();
afterAll(endChildren);

const WRITERS = 16;
const COMMANDS_OF_A_WRITER = rounds(20, 200);
const RESTARTS = rounds(2, 20);

const drawFate = (random: Random): Fate => {
  const drawn = random.below(100);
  if (drawn < 25) return { kind: 'dropReply' };
  if (drawn < 35) return { kind: 'reset' };
  return drawn < 45 ? { kind: 'delay', ms: random.between(1, 20) } : { kind: 'pass' };
};

describe('Sending each command up to five times at once, over a bad network and restarts', () => {
  const seed = seedOf('R8');
  const random = new Random(seed);
  const log = new LogUnderFault(newFolder());
  const told: { readonly command: ToldCommand; readonly answers: readonly Answer[] }[] = [];
  let journal: Journal;
  let proxy: TcpProxy;

  const open = (): Promise<LineDoor> => LineDoor.open(proxy.port);

  const write = async (writer: number): Promise<void> => {
    const history = new ToldHistory(new Random(seed + writer));
    for (let at = 0; at < COMMANDS_OF_A_WRITER; at += 1) {
      const command = history.next();
      const copies = Array.from({ length: random.between(1, 5) }, () => insist(open, command, journal));
      told.push({ command, answers: await Promise.all(copies) });
    }
  };

  const restart = async (): Promise<void> => {
    for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
      await pause(random.between(200, 1000));
      await log.kill();
      await log.start();
      proxy.upstream = log.port;
    }
  };

  beforeAll(async () => {
    await log.start();
    journal = log.openJournal();
    proxy = await TcpProxy.open(log.port, () => drawFate(random));
    await Promise.all([restart(), ...Array.from({ length: WRITERS }, (_, writer) => write(writer))]);
  }, 600_000);
  afterAll(() => proxy.close());

  test('meets cut connections', () => {
    expect(proxy.cuts).toBeGreaterThan(0);
  });

  test('gives every copy the first receipt', () => {
    const different = told.filter(
      ({ answers }) => new Set(answers.map((each) => JSON.stringify(each))).size > 1,
    );
    expect(different).toEqual([]);
  });

  test('refuses another body under the same id', async () => {
    const answers = await Promise.all(
      told.slice(0, 50).map(({ command }) => {
        const data = { ...command.data, effectiveOn: '1999-12-31' };
        return insist(open, { ...command, data, hash: hashOf(data) });
      }),
    );
    const codes = answers.map((answer) => (answer.outcome === 'rejected' ? answer.code : answer.outcome));
    expect(new Set(codes)).toEqual(new Set(['COMMAND_ID_REUSED']));
  });

  test('has one effect of each', async () => {
    journal.close();
    await log.stop();
    expect(log.faults()).toEqual([]);
  });
});
