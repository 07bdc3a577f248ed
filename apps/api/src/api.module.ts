import { Module, type DynamicModule } from '@nestjs/common';
import { CommandsModule } from './commands/commands.module.js';
import { GraphqlServerModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { SampleModule } from './sample/sample.module.js';
import { SettingsModule, type Settings } from './settings.module.js';
import { slices } from './slices.js';
import { StoresModule } from './stores/stores.module.js';

/** The whole api. */
@Module({})
export class ApiModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        SettingsModule.of(settings),
        StoresModule.of(settings),
        CommandsModule,
        SampleModule,
        GraphqlServerModule,
        HealthModule,
        ...slices,
      ],
    };
  }
}
