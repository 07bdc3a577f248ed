import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import type { ChainColumns } from './chain-columns.js';
import { inTurn, readLists, type Lists, type Step } from './lists.js';
import type { OwnedRows } from './owned-rows.js';

const text = (heading: string): string => sqlText(new URL('facts.sql', import.meta.url), heading);

const MEMBERS = text('members');
const MEMBERSHIPS = text('memberships');
const FIGURES = text('figures');
const REGIONS = text('regions');
const STAYS = text('stays');
const STOPPAGES = text('stoppages');

/** So many enterprises' facts are parsed in a millisecond or two. */
const BATCH = 4096;

/** Numbers of all enterprises that ever held a stage of the chain. */
export const readMembers = async (snapshot: Snapshot, chain: number): Promise<readonly number[]> =>
  (await readLists<'enterprises'>(snapshot, MEMBERS, chain)).enterprises;

/** Reads where enterprises were and when they stood still, in place of what the columns hold of it. */
export const readPlaces = (
  snapshot: Snapshot,
  columns: ChainColumns,
  enterprises: readonly number[],
): Promise<void> => inTurn(stepsOf([placeSteps], { snapshot, columns }, enterprises));

/** Reads all facts of enterprises, in place of what the columns hold of them. */
export const readEnterprises = (
  snapshot: Snapshot,
  columns: ChainColumns,
  enterprises: readonly number[],
): Promise<void> => inTurn(stepsOf([placeSteps, workSteps], { snapshot, columns }, enterprises));

interface Reading {
  readonly snapshot: Snapshot;
  readonly columns: ChainColumns;
}

type Steps = (reading: Reading, batch: readonly number[]) => readonly Step[];

/** One batch after the other is written out as a list, not all at once. */
function* stepsOf(
  kinds: readonly Steps[],
  reading: Reading,
  enterprises: readonly number[],
): Generator<Step> {
  for (let start = 0; start < enterprises.length; start += BATCH)
    for (const steps of kinds) yield* steps(reading, enterprises.slice(start, start + BATCH));
}

const placeSteps: Steps = ({ snapshot, columns }, batch) => {
  const list = JSON.stringify(batch);
  const replacing = replacingOf(columns, batch);
  return [
    async () => replacing(columns.regions, await readLists(snapshot, REGIONS, list)),
    async () => replacing(columns.stays, await readLists(snapshot, STAYS, list)),
    async () => replacing(columns.stoppages, await readLists(snapshot, STOPPAGES, list)),
  ];
};

const workSteps: Steps = ({ snapshot, columns }, batch) => {
  const list = JSON.stringify(batch);
  const replacing = replacingOf(columns, batch);
  return [
    async () => replacing(columns.memberships, await readLists(snapshot, MEMBERSHIPS, columns.chain, list)),
    async () => replacing(columns.figures, await readLists(snapshot, FIGURES, list)),
  ];
};

const replacingOf =
  ({ roster }: ChainColumns, batch: readonly number[]) =>
  <Name extends string>(rows: OwnedRows<Name>, lists: Lists<Name | 'owner'>) =>
  (): void => {
    for (const enterprise of batch) rows.drop(roster.add(enterprise));
    rows.append(
      lists.owner.map((owner) => roster.indexOf(owner)),
      lists,
    );
  };
