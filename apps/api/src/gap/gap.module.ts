import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { ReadingModule } from '../reading/reading.module.js';
import { TerritoryModule } from '../territory/territory.module.js';
import { Findings } from './findings.js';
import { GapsChangedSubscription } from './gaps-changed.subscription.js';
import { GapsQuery } from './gaps.query.js';
import { PurchaseFields } from './purchase.fields.js';
import { VerdictWatches } from './verdict-watches.js';
import { VerdictFields } from './verdict.fields.js';
import { WatchedWorld } from './watched-world.js';

@Module({
  imports: [ReadingModule, TerritoryModule, HistoryModule],
  providers: [
    Findings,
    GapsQuery,
    VerdictFields,
    PurchaseFields,
    WatchedWorld,
    VerdictWatches,
    GapsChangedSubscription,
  ],
})
export class GapModule {}
