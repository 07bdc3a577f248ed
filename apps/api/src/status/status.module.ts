import { Module } from '@nestjs/common';
import { StatusQuery } from './status.query.js';

@Module({ providers: [StatusQuery] })
export class StatusModule {}
