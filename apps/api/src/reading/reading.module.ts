import { Module } from '@nestjs/common';
import { Views } from './views.js';

/** What questions are answered from. */
@Module({ providers: [Views], exports: [Views] })
export class ReadingModule {}
