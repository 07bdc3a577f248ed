import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ZoneOnDate } from '@liantu/chain-graph';
import { ZoneType } from '../zone/zone.types.js';
import { RegionNames } from '@liantu/bundled';
import { TerritoryType } from './territory.types.js';

@Resolver(() => TerritoryType)
export class TerritoryFields {
  constructor(private readonly regions: RegionNames) {}

  @ResolveField(() => String, { nullable: true, description: 'GB/T 2260 code, six digits; null for a zone.' })
  region(@Parent() { territory }: TerritoryType): string | undefined {
    return territory.kind === 'region' ? territory.region : undefined;
  }

  @ResolveField(() => ZoneType, { nullable: true, description: 'The zone; null for a region.' })
  async zone(@Parent() { territory, view }: TerritoryType): Promise<ZoneOnDate | undefined> {
    return territory.kind === 'zone' ? (await view.zones()).get(territory.zone) : undefined;
  }

  @ResolveField(() => String, {
    description: 'Name of the region or zone; a code that no list knows names itself.',
  })
  async name(@Parent() { territory, view }: TerritoryType): Promise<string> {
    if (territory.kind === 'region') return this.regions.nameOf(territory.region);
    return (await view.zones()).get(territory.zone)?.name ?? territory.zone;
  }
}
