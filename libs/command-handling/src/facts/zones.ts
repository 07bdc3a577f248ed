import type { ZoneId } from '@liantu/domain';
import type { Ledger } from '../ledger.js';

/** The zone, when it exists. */
export const existingZones = async (zone: ZoneId, { zones }: Ledger): Promise<ReadonlySet<ZoneId>> => {
  const { establishment } = await zones.stateOf(zone);
  return new Set(establishment === undefined ? [] : [zone]);
};
