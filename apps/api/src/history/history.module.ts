import { Module } from '@nestjs/common';
import { HistoryQuery } from './history.query.js';
import { RecordedSubscription } from './recorded.subscription.js';
import { Resuming } from './resuming.js';
import { SubjectHistory } from './subject-history.js';

@Module({ providers: [SubjectHistory, Resuming, HistoryQuery, RecordedSubscription], exports: [Resuming] })
export class HistoryModule {}
