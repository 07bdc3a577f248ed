import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ZoneOnDate } from '@liantu/chain-graph';
import { ZoneType } from '../zone/zone.types.js';
import { then, type Soon } from '../reading/soon.js';
import { RegionNames } from '@liantu/bundled';
import { TerritoryType } from './territory.types.js';

@Resolver(() => TerritoryType)
export class TerritoryFields {
  constructor(private readonly regions: RegionNames) {}

  @ResolveField(() => String, { nullable: true, description: 'GB/T 2260 code, six digits; null for a zone.' })
  region({ territory }: TerritoryType): string | undefined {
    return territory.kind === 'region' ? territory.region : undefined;
  }

  @ResolveField(() => ZoneType, { nullable: true, description: 'The zone; null for a region.' })
  zone({ territory, view }: TerritoryType): Soon<ZoneOnDate | undefined> {
    if (territory.kind === 'region') return undefined;
    return then(view.zones(), (zones) => zones.get(territory.zone));
  }

  @ResolveField(() => String, {
    description: 'Name of the region or zone; a code that no list knows names itself.',
  })
  name({ territory, view }: TerritoryType): Soon<string> {
    if (territory.kind === 'region') return this.regions.nameOf(territory.region);
    return then(view.zones(), (zones) => zones.get(territory.zone)?.name ?? territory.zone);
  }
}
