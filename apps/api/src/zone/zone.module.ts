import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { WritingModule } from '../writing/writing.module.js';
import { EnterZoneMutation } from './enter-zone.mutation.js';
import { EstablishZoneMutation } from './establish-zone.mutation.js';
import { LeaveZoneMutation } from './leave-zone.mutation.js';
import { ZoneQuery } from './zone.query.js';

@Module({
  imports: [ReadingModule, WritingModule],
  providers: [ZoneQuery, EstablishZoneMutation, EnterZoneMutation, LeaveZoneMutation],
})
export class ZoneModule {}
