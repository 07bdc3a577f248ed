import { STOPPAGE } from '../codes.js';
import type { ChainColumns } from '../columns/chain-columns.js';
import { NONE } from '../columns/owned-rows.js';

/** A territory in numbers: the regions between two, or a zone and those nested in it; undefined for one nobody spoke of. */
export type Place =
  | { readonly kind: 'region'; readonly first: number; readonly last: number }
  | { readonly kind: 'zone'; readonly zone: number | undefined };

const INSIDE = 1;
const CLOSED = 2;
const SUSPENDED = 4;
const LOOKED_UP = 8;

/** Where the enterprises of a chain were, seen from a territory. */
export class Locality {
  readonly #columns: ChainColumns;
  readonly #place: Place;
  #zonesOn: { readonly day: number; readonly zones: ReadonlySet<number> } | undefined;

  constructor(columns: ChainColumns, place: Place) {
    this.#columns = columns;
    this.#place = place;
  }

  /** Closed or not. */
  isIn(enterprise: number, day: number): boolean {
    return this.#place.kind === 'region'
      ? this.#isInRegion(enterprise, day)
      : this.#isInZone(enterprise, day);
  }

  /** In the territory and not closed. */
  isLocal(enterprise: number, day: number): boolean {
    return this.isIn(enterprise, day) && (this.stoppagesOn(enterprise, day) & CLOSED) === 0;
  }

  /** Of what kinds they are, as flags. */
  stoppagesOn(enterprise: number, day: number): number {
    const { stoppages } = this.#columns;
    const { kind, since, until } = stoppages.columns;
    let flags = 0;
    for (let row = stoppages.first(enterprise); row !== NONE; row = stoppages.next(row))
      if (since.get(row) <= day && day < until.get(row))
        flags |= kind.get(row) === STOPPAGE.CLOSED ? CLOSED : SUSPENDED;
    return flags;
  }

  /** Of an outside source only the region is known; it lies in no zone. */
  holdsSource(region: number): boolean {
    return this.#place.kind === 'region' && this.#place.first <= region && region <= this.#place.last;
  }

  #isInRegion(enterprise: number, day: number): boolean {
    const { regions } = this.#columns;
    const { reign, ceded, region } = regions.columns;
    for (let row = regions.first(enterprise); row !== NONE; row = regions.next(row))
      if (reign.get(row) <= day && day < ceded.get(row)) return this.holdsSource(region.get(row));
    return false;
  }

  #isInZone(enterprise: number, day: number): boolean {
    const { stays } = this.#columns;
    const { zone, since, until } = stays.columns;
    for (let row = stays.first(enterprise); row !== NONE; row = stays.next(row)) {
      const covers = since.get(row) <= day && day < until.get(row);
      if (covers && this.#zones(day).has(zone.get(row))) return true;
    }
    return false;
  }

  #zones(day: number): ReadonlySet<number> {
    if (this.#zonesOn?.day === day) return this.#zonesOn.zones;
    const zone = this.#place.kind === 'zone' ? this.#place.zone : undefined;
    const zones = zone === undefined ? new Set<number>() : this.#columns.nesting.within(zone, day);
    this.#zonesOn = { day, zones };
    return zones;
  }
}

/** How the enterprises of a chain stand on one day, by index; each is looked up when first asked for. */
export class Standing {
  readonly #locality: Locality;
  readonly #day: number;
  readonly #flags: Uint8Array;

  constructor(locality: Locality, day: number, enterprises: number) {
    this.#locality = locality;
    this.#day = day;
    this.#flags = new Uint8Array(enterprises);
  }

  isLocal(enterprise: number): boolean {
    return (this.#flagsOf(enterprise) & (INSIDE | CLOSED)) === INSIDE;
  }

  isClosed(enterprise: number): boolean {
    return (this.#flagsOf(enterprise) & CLOSED) !== 0;
  }

  isSuspended(enterprise: number): boolean {
    return (this.#flagsOf(enterprise) & SUSPENDED) !== 0;
  }

  #flagsOf(enterprise: number): number {
    const known = this.#flags[enterprise] ?? 0;
    return known === 0 ? this.#lookUp(enterprise) : known;
  }

  #lookUp(enterprise: number): number {
    const inside = this.#locality.isIn(enterprise, this.#day) ? INSIDE : 0;
    const flags = LOOKED_UP | inside | this.#locality.stoppagesOn(enterprise, this.#day);
    this.#flags[enterprise] = flags;
    return flags;
  }
}
