import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { TerritoryModule } from '../territory/territory.module.js';
import { WritingModule } from '../writing/writing.module.js';
import { ChainQuery } from './chain.query.js';
import { ChangeDatesQuery } from './change-dates.query.js';
import { DefineChainMutation } from './define-chain.mutation.js';
import { JoinChainMutation } from './join-chain.mutation.js';
import { LeaveChainMutation } from './leave-chain.mutation.js';

@Module({
  imports: [ReadingModule, WritingModule, TerritoryModule],
  providers: [ChainQuery, ChangeDatesQuery, DefineChainMutation, JoinChainMutation, LeaveChainMutation],
})
export class ChainModule {}
