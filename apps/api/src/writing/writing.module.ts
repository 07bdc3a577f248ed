import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { CommandDesk } from './command-desk.js';

/** What mutations hand their commands to. */
@Module({ imports: [CommandsModule], providers: [CommandDesk], exports: [CommandDesk] })
export class WritingModule {}
