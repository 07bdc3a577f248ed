import { Module } from '@nestjs/common';
import { Places } from './places.js';
import { RegionNames } from '@liantu/bundled';
import { TerritoryFields } from './territory.fields.js';

@Module({ providers: [Places, RegionNames, TerritoryFields], exports: [Places, RegionNames] })
export class TerritoryModule {}
