import type { EnterpriseId } from '@liantu/domain';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import type { ChainColumns } from './chain-columns.js';
import { IdOrder } from './id-order.js';
import { readLists } from './lists.js';

const text = (heading: string): string => sqlText(new URL('facts.sql', import.meta.url), heading);

const IN_ORDER = text('in-order');
const ID = text('id');

/** Reads in what order the enterprises come, unless the columns hold it. */
export const withOrder = async (snapshot: Snapshot, columns: ChainColumns): Promise<IdOrder> => {
  columns.order ??= await readOrder(snapshot, columns);
  return columns.order;
};

/** Undefined for a number that stands for no enterprise. */
export const readId = async (snapshot: Snapshot, number: number): Promise<EnterpriseId | undefined> => {
  const [row] = await snapshot.all<{ readonly id: EnterpriseId }>(ID, number);
  return row?.id;
};

const readOrder = async (snapshot: Snapshot, { roster }: ChainColumns): Promise<IdOrder> => {
  const { enterprises } = await readLists<'enterprises'>(snapshot, IN_ORDER, JSON.stringify(roster.since(0)));
  return new IdOrder(
    enterprises.map((number) => roster.indexOf(number)),
    roster.size,
  );
};
