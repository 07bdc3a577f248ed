import { accepted, isSame, rejected, without, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import { badText, badTexts } from '../text.js';
import type { Establishment, ZoneEstablished } from './zone.events.js';
import type { ZoneState } from './zone.state.js';

export class EstablishZone {
  readonly type = 'EstablishZone';

  constructor(
    readonly data: Establishment,
    readonly context: CommandContext,
  ) {}
}

export const establishZone = (
  { data, context }: EstablishZone,
  zone: ZoneState,
): Decision<ZoneEstablished> => {
  if (zone.establishment !== undefined) return again(data, zone.establishment);
  return (
    badFact(data, context) ??
    badText('name', data.name, 'name') ??
    badTexts('name', data.leadingIndustries, 'leadingIndustries') ??
    accepted({ type: 'ZoneEstablished', data })
  );
};

/** Telling the same twice records nothing; whoever told it. */
const again = (data: Establishment, establishment: Establishment): Decision<ZoneEstablished> =>
  isSame(without(data, 'source'), without(establishment, 'source'))
    ? accepted()
    : rejected(
        'ZONE_ALREADY_ESTABLISHED',
        `${data.zoneId} is established as ${establishment.name}: rename it, or choose another id`,
        'id',
      );
