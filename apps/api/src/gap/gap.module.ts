import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { TerritoryModule } from '../territory/territory.module.js';
import { Findings } from './findings.js';
import { GapsQuery } from './gaps.query.js';
import { PurchaseFields } from './purchase.fields.js';
import { VerdictFields } from './verdict.fields.js';

@Module({
  imports: [ReadingModule, TerritoryModule],
  providers: [Findings, GapsQuery, VerdictFields, PurchaseFields],
})
export class GapModule {}
