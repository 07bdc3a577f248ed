import { rounds, seedOf } from '../support/rounds.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { FirstStart } from './import/first-start.js';
import { endImports } from './import/import-process.js';
import { ImportUnderFault } from './import/import-under-fault.js';
import { writeTown } from './import/town.js';
import { Random } from './tools/random.js';

const newFolder = temporaryFolders();
afterAll(endImports);

const ROUNDS = rounds(10, 100);
const ENTERPRISES = 200;
const STARTS = rounds(3, 20);
const MOST_TRIES = 6;
const SECONDS = 1000;

interface Round {
  readonly importing: ImportUnderFault;
  /** What the log held when the import had been killed. */
  readonly cutOff: readonly string[];
  readonly faults: readonly string[];
  readonly summary: unknown;
}

describe('An import that is killed while it records', () => {
  const random = new Random(seedOf('R36'));
  const dataset = writeTown(newFolder(), ENTERPRISES);
  const whole = new ImportUnderFault(newFolder(), dataset);
  const told: Round[] = [];
  let recorded: readonly string[] = [];

  /** One that ended before it was killed is tried again, and killed sooner. */
  const interrupted = async (within: number, tries = MOST_TRIES): Promise<ImportUnderFault> => {
    const importing = new ImportUnderFault(newFolder(), dataset);
    if (await importing.killedRecording(random.below(within + 1))) return importing;
    if (tries === 0) throw new Error('The import always ended before it was killed');
    return interrupted(Math.floor(within / 2), tries - 1);
  };

  beforeAll(
    async () => {
      const recordingMs = await whole.undisturbed();
      recorded = whole.recorded();
      for (let round = 0; round < ROUNDS; round += 1) {
        const importing = await interrupted(recordingMs);
        const left = { cutOff: importing.recorded(), faults: importing.faults() };
        if (random.percent(30)) await importing.killed(random.between(300, 300 + recordingMs));
        told.push({ importing, ...left, summary: await importing.completed() });
      }
    },
    ROUNDS * 20 * SECONDS,
  );

  test('leaves a part of its rows', () => {
    const parts = told.filter(({ cutOff }) => cutOff.length > 0 && cutOff.length < recorded.length);
    expect(parts.length).toBeGreaterThan(ROUNDS / 4);
  });

  test('leaves a log that is whole, and nothing that the import would not have recorded', () => {
    const known = new Set(recorded);
    expect(told.flatMap(({ faults }) => faults)).toEqual([]);
    expect(told.flatMap(({ cutOff }) => cutOff).filter((event) => !known.has(event))).toEqual([]);
  });

  test('is completed by running it again: every event once', () => {
    for (const { importing, summary } of told) {
      expect(summary).toMatchObject({ written: true, refused: 0 });
      expect(importing.recorded()).toEqual(recorded);
      expect(importing.faults()).toEqual([]);
    }
  });

  test('and by then has nothing left to do, in the log or in the graph', async () => {
    const last = told.at(-1)?.importing;
    const { head, projected } = (await last?.status()) as Record<'head' | 'projected', string>;
    expect({ head, projected }).toEqual({ head: String(recorded.length), projected: head });
    expect(await last?.completed()).toMatchObject({ recorded: 0, events: 0, refused: 0 });
    expect(last?.recorded()).toEqual(recorded);
  });
});

describe('A first start that is killed while it brings in the sample', () => {
  const random = new Random(seedOf('R36, the sample'));
  const whole = new FirstStart(newFolder());
  const told: { readonly start: FirstStart; readonly cutOff: number }[] = [];
  let recorded: readonly string[] = [];

  beforeAll(
    async () => {
      const recordingMs = await whole.undisturbed();
      recorded = whole.recorded();
      for (let round = 0; round < STARTS; round += 1) {
        const start = new FirstStart(newFolder());
        await start.killedRecording(random.below(Math.ceil(recordingMs / 2)));
        const cutOff = start.recorded().length;
        await start.undisturbed();
        told.push({ start, cutOff });
      }
    },
    STARTS * 20 * SECONDS,
  );

  test('leaves a part of it', () => {
    const parts = told.filter(({ cutOff }) => cutOff > 0 && cutOff < recorded.length);
    expect(parts.length).toBeGreaterThan(0);
  });

  test('is made good by the next start: every event once, and nothing left to do', () => {
    for (const { start } of told) {
      expect(start.recorded()).toEqual(recorded);
      expect(start.faults()).toEqual([]);
      expect(start.isMarked()).toBe(false);
    }
  });
});
