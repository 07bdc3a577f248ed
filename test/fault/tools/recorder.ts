import { isUnknown, Journal, readJournal } from './journal.js';
import { LineDoor } from './line-door.js';
import { Random } from './random.js';
import type { ToldCommand } from './told-command.js';
import { ToldHistory } from './told-history.js';

/** How a recorder is started: its only argument, as JSON. It goes on until its connections are lost. */
export interface Recording {
  readonly port: number;
  readonly journal: string;
  readonly seed: number;
  readonly writers: number;
  /** mixed: all kinds of commands. chains: chains of 50 stages, 100 events each. again: what is unknown, and some of the rest. */
  readonly what: 'mixed' | 'chains' | 'again';
}

const STAGES = 50;
const CHANCE_OF_AGAIN = 10;

/** Gives the next command of a writer, until there is none. */
type Source = () => ToldCommand | undefined;

const sourcesOf = ({ what, journal, seed, writers }: Recording): readonly Source[] => {
  const again = what === 'again' ? toSendAgain(journal, new Random(seed)) : [];
  return Array.from({ length: writers }, (_, writer) => {
    const history = new ToldHistory(new Random(seed + writer));
    if (what === 'mixed') return () => history.next();
    if (what === 'chains') return () => history.chain(STAGES);
    return () => again.shift();
  });
};

const toSendAgain = (journal: string, random: Random): ToldCommand[] =>
  readJournal(journal)
    .filter((told) => isUnknown(told) || random.percent(CHANCE_OF_AGAIN))
    .map(({ command }) => command);

const write = async (port: number, journal: Journal, next: Source): Promise<void> => {
  const door = await LineDoor.open(port);
  for (let command = next(); command !== undefined; command = next()) {
    journal.sent(command);
    const answer = await door.send(command).catch(() => undefined);
    if (answer === undefined) break;
    journal.answered(command.id, answer);
  }
  door.close();
};

const record = async (recording: Recording): Promise<void> => {
  const sources = sourcesOf(recording);
  const journal = new Journal(recording.journal);
  process.stdout.write('{"recording":true}\n');
  await Promise.all(sources.map((next) => write(recording.port, journal, next).catch(() => undefined)));
  journal.close();
};

await record(JSON.parse(process.argv[2] ?? '') as Recording);
