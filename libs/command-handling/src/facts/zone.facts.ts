import type { ZoneCommand, ZoneFacts, ZoneId } from '@liantu/domain';
import type { Points } from '@liantu/kernel';
import type { Ledger } from '../ledger.js';

/** For a nesting: the parent and everything that ever contained it. */
export const zoneFacts = async ({ type, data }: ZoneCommand, { zones }: Ledger): Promise<ZoneFacts> => {
  const parents = new Map<ZoneId, Points<ZoneId>>();
  const waiting = type === 'NestZone' ? [data.parent] : [];
  for (let zone = waiting.pop(); zone !== undefined; zone = waiting.pop()) {
    const state = await zones.stateOf(zone);
    if (parents.has(zone) || state.establishment === undefined) continue;
    parents.set(zone, state.parents);
    waiting.push(...state.parents.flat().map(({ value }) => value));
  }
  return { parents };
};

export const nestingClaim = ({ type }: ZoneCommand): string | undefined =>
  type === 'NestZone' ? 'nesting of zones' : undefined;
