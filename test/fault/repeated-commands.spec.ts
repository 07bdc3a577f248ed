import { setTimeout as pause } from 'node:timers/promises';
import { rounds, seedOf } from '../support/rounds.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { ApiUnderFault } from './api/api-under-fault.js';
import { GraphqlDoor } from './api/graphql-door.js';
import { LogUnderFault } from './log/log-under-fault.js';
import { endChildren, type Ending } from './tools/child.js';
import type { Evidence } from './tools/evidence.js';
import { LineDoor } from './tools/line-door.js';
import { Random } from './tools/random.js';
import {
  answeredDifferently,
  badNetwork,
  repeatEach,
  sendOtherBodies,
  type Repeated,
} from './tools/repetition.js';
import type { Door } from './tools/told-command.js';
import { ToldHistory, type Kinds } from './tools/told-history.js';

const newFolder = temporaryFolders();
afterAll(endChildren);

interface System {
  readonly evidence: Evidence;
  readonly port: number;
  start(): Promise<void>;
  kill(): Promise<Ending>;
}

interface Repetition {
  readonly system: System;
  readonly open: (port: number) => Promise<Door>;
  readonly kinds: Kinds;
  readonly writers: number;
  readonly commands: number;
  readonly restarts: number;
}

const describeRepetition = (name: string, { system, open, kinds, ...sizes }: Repetition): void => {
  describe(`Sending each command up to five times at once to ${name}, over a bad network and restarts`, () => {
    const seed = seedOf(`R8 ${name}`);
    const random = new Random(seed);
    let repeated: readonly Repeated[];
    let proxy: TcpProxy;
    const openDoor = (): Promise<Door> => open(proxy.port);

    const restart = async (): Promise<void> => {
      for (let restarts = 0; restarts < sizes.restarts; restarts += 1) {
        await pause(random.between(200, 1000));
        await system.kill();
        await system.start();
        proxy.upstream = system.port;
      }
    };

    beforeAll(async () => {
      await system.start();
      proxy = await TcpProxy.open(system.port, () => badNetwork(random));
      const repeating = { open: openDoor, journal: system.evidence.openJournal(), random };
      const writers = Array.from({ length: sizes.writers }, (_, writer) =>
        repeatEach(repeating, new ToldHistory(new Random(seed + writer), kinds), sizes.commands),
      );
      const [, ...told] = await Promise.all([restart(), ...writers]);
      repeated = told.flat();
      repeating.journal.close();
    }, 600_000);
    afterAll(() => proxy.close());

    test('meets cut connections', () => {
      expect(proxy.cuts).toBeGreaterThan(0);
    });

    test('gives every copy the first receipt', () => {
      expect(answeredDifferently(repeated)).toEqual([]);
    });

    test('refuses another body under the same id', async () => {
      const answers = await sendOtherBodies(openDoor, repeated.slice(0, 40));
      const codes = answers.map((answer) => (answer.outcome === 'accepted' ? answer.outcome : answer.code));
      expect(new Set(codes)).toEqual(new Set(['COMMAND_ID_REUSED']));
    });

    test('has one effect of each', async () => {
      await system.kill();
      expect(system.evidence.faults()).toEqual([]);
      expect(system.evidence.events().length).toBeGreaterThan(sizes.writers);
    });
  });
};

describeRepetition('the log', {
  system: new LogUnderFault(newFolder()),
  open: (port) => LineDoor.open(port),
  kinds: { renames: true, hashes: true },
  writers: 16,
  commands: rounds(20, 200),
  restarts: rounds(2, 20),
});

describeRepetition('the api', {
  system: new ApiUnderFault(newFolder()),
  open: (port) => Promise.resolve(new GraphqlDoor(port)),
  kinds: { renames: false, hashes: false },
  writers: 8,
  commands: rounds(10, 100),
  restarts: rounds(1, 10),
});
