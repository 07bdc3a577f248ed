import { Column } from './column.js';
import type { IdOrder } from './id-order.js';
import { Nesting } from './nesting.js';
import { NONE, OwnedRows } from './owned-rows.js';
import { Roster } from './roster.js';
import type { TemplatePoints } from './template.js';

export type MembershipColumn =
  'stage' | 'since' | 'at' | 'until' | 'role' | 'output' | 'share' | 'confidence';
export type FiguresColumn = 'year' | 'output' | 'tax' | 'jobs' | 'confidence';
export type RegionColumn = 'since' | 'reign' | 'ceded' | 'region';
export type StayColumn = 'zone' | 'since' | 'until';
export type StoppageColumn = 'kind' | 'since' | 'at' | 'until';
export type LinkColumn =
  'link' | 'supplier' | 'customer' | 'stage' | 'intoStage' | 'since' | 'until' | 'confidence';
export type AmountColumn = 'since' | 'amount';

/** Amounts, shares and counts that nobody stated. */
export const UNKNOWN = -1;

/** How an outside source in a region stands in the column of suppliers. */
export const sourceIn = (region: number): number => -2 - region;

/** The region of an outside source; undefined when the supplier is an enterprise. */
export const sourceRegion = (supplier: number): number | undefined =>
  supplier < NONE ? -2 - supplier : undefined;

/** Names that hold amounts or positions; the others hold small numbers. */
const WIDE: ReadonlySet<string> = new Set(['at', 'output', 'tax', 'jobs', 'amount']);

const rows = <Name extends string>(...names: readonly Name[]): OwnedRows<Name> => {
  const column = (name: Name): Column => (WIDE.has(name) ? Column.ofAmounts() : Column.ofIntegers());
  const columns = Object.fromEntries(names.map((name) => [name, column(name)]));
  return new OwnedRows(columns as Record<Name, Column>, names);
};

/**
 * Links with a stage of the chain, by index of their customer. A supplier is an index too, or an outside source: its region, below
 * `NONE`. Links are many, and lie by stage: reading all row by row is many times faster than customer by customer.
 */
export class SupplyColumns {
  readonly links = rows<LinkColumn>(
    'link',
    'supplier',
    'customer',
    'stage',
    'intoStage',
    'since',
    'until',
    'confidence',
  );
  /** By row of the link; newest first, of one day the one recorded last. */
  readonly amounts = rows<AmountColumn>('since', 'amount');
}

/** A chain as of one position: what its questions read, in columns. Facts of an enterprise by its index in the roster. */
export class ChainColumns {
  position = 0n;
  template: TemplatePoints = { versions: [], stages: [], edges: [] };
  nesting = new Nesting([]);
  readonly roster = new Roster();
  readonly memberships = rows<MembershipColumn>(
    'stage',
    'since',
    'at',
    'until',
    'role',
    'output',
    'share',
    'confidence',
  );
  /** Newest year first, of one year the report recorded last. */
  readonly figures = rows<FiguresColumn>('year', 'output', 'tax', 'jobs', 'confidence');
  readonly regions = rows<RegionColumn>('since', 'reign', 'ceded', 'region');
  readonly stays = rows<StayColumn>('zone', 'since', 'until');
  readonly stoppages = rows<StoppageColumn>('kind', 'since', 'at', 'until');
  /** Read when a question first needs it. */
  supply: SupplyColumns | undefined;
  /** The same. */
  order: IdOrder | undefined;

  /** By number of the graph. */
  constructor(readonly chain: number) {}

  get bytes(): number {
    const listed = this.roster.bytes + (this.order?.bytes ?? 0);
    return this.#tables.reduce((sum, table) => sum + table.bytes, listed);
  }

  /** More rows lie in waste than are read. */
  get isWorn(): boolean {
    return this.#tables.some(({ length, wasted }) => length > 10_000 && wasted > length / 2);
  }

  get #tables(): readonly { readonly bytes: number; readonly length: number; readonly wasted: number }[] {
    const supply = this.supply === undefined ? [] : [this.supply.links, this.supply.amounts];
    return [this.memberships, this.figures, this.regions, this.stays, this.stoppages, ...supply];
  }
}
