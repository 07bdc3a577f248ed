import { Injectable } from '@nestjs/common';
import { Config } from '@liantu/config';
import {
  inRegion,
  inZone,
  isRegionCode,
  regionCode,
  zoneId,
  type RegionCode,
  type Territory,
} from '@liantu/domain';
import { badUserInput } from '../graphql/wire-error.js';
import { unknown } from '../reading/unknown.js';
import type { View } from '../reading/view.js';
import { idOf } from '../writing/input-checks.js';
import type { TerritoryInput } from './territory.types.js';

/** The territories that callers name. */
@Injectable()
export class Places {
  private readonly home: Territory;

  constructor({ homeRegion }: Config) {
    this.home = inRegion(regionCode(homeRegion));
  }

  /** The territory asked about, or the home region; an unknown zone is refused. */
  async read(input: TerritoryInput | null | undefined, view: View): Promise<Territory> {
    return (await this.readGiven(input, view)) ?? this.home;
  }

  async readGiven(input: TerritoryInput | null | undefined, view: View): Promise<Territory | undefined> {
    if (input === null || input === undefined) return undefined;
    const territory = toTerritory(input);
    if (territory.kind === 'zone' && !(await view.zones()).has(territory.zone))
      throw unknown({ what: 'zone', id: territory.zone }, view);
    return territory;
  }
}

/** Exactly one of the two fields. */
export const toTerritory = ({ region, zone }: TerritoryInput): Territory => {
  const [hasRegion, hasZone] = [typeof region === 'string', typeof zone === 'string'];
  if (hasRegion === hasZone) throw badUserInput('Give a territory as exactly one of region and zone');
  return typeof zone === 'string'
    ? inZone(idOf(zoneId, zone, 'zone'))
    : inRegion(toRegion(region ?? '', 'region'));
};

export const toRegion = (text: string, field: string): RegionCode => {
  if (isRegionCode(text)) return text;
  throw badUserInput(`Give ${field} as the six digits of GB/T 2260, such as 411000`);
};
