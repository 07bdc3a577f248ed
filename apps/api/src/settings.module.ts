import { Module, type DynamicModule } from '@nestjs/common';
import { Config } from '@liantu/config';
import { Clock } from '@liantu/kernel';
import { Metrics, type Logger } from '@liantu/observability';
import { Authenticator } from './auth/authenticator.js';
import { LOGGER } from './settings.js';

/** What is made before the application starts, because the start itself depends on it. */
export interface Settings {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly authenticator: Authenticator;
}

@Module({})
export class SettingsModule {
  static of({ config, logger, clock, authenticator }: Settings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [
        Metrics,
        { provide: Config, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: Clock, useValue: clock },
        { provide: Authenticator, useValue: authenticator },
      ],
      exports: [Metrics, Config, LOGGER, Clock, Authenticator],
    };
  }
}
