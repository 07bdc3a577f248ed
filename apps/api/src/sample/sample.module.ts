import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { Sample } from './sample.js';
import { SampleImporter } from './sample-importer.js';

@Module({ imports: [CommandsModule], providers: [SampleImporter, Sample], exports: [Sample] })
export class SampleModule {}
