import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { TerritoryModule } from '../territory/territory.module.js';
import { HistoryQuery } from './history.query.js';
import { RecordedEventFields } from './recorded-event.fields.js';
import { RecordedSubscription } from './recorded.subscription.js';
import { Resuming } from './resuming.js';
import { SubjectHistory } from './subject-history.js';

@Module({
  imports: [ReadingModule, TerritoryModule],
  providers: [SubjectHistory, Resuming, HistoryQuery, RecordedSubscription, RecordedEventFields],
  exports: [Resuming],
})
export class HistoryModule {}
