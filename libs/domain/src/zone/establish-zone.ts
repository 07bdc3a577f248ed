import { accepted, rejected, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact, dated, isRetold, type Told } from '../fact.js';
import { badText, badTexts } from '../text.js';
import type { Establishment, ZoneEstablished } from './zone.events.js';
import type { ZoneState } from './zone.state.js';

/** Telling the same again records nothing, on another day too when the day is left out. */
export class EstablishZone {
  readonly type = 'EstablishZone';

  constructor(
    readonly data: Told<Establishment>,
    readonly context: CommandContext,
  ) {}
}

export const establishZone = (
  { data, context }: EstablishZone,
  zone: ZoneState,
): Decision<ZoneEstablished> => {
  if (zone.establishment !== undefined) return again(data, zone.establishment);
  const establishment = dated(data, context);
  return (
    badFact(establishment, context) ??
    badText('name', data.name, 'name') ??
    badTexts('name', data.leadingIndustries, 'leadingIndustries') ??
    accepted({ type: 'ZoneEstablished', data: establishment })
  );
};

const again = (told: Told<Establishment>, establishment: Establishment): Decision<ZoneEstablished> =>
  isRetold(told, establishment)
    ? accepted()
    : rejected(
        'ZONE_ALREADY_ESTABLISHED',
        `${told.zoneId} is established as ${establishment.name}: tell the same again, or choose another id`,
        'id',
      );
