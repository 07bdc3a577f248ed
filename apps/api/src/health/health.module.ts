import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { SampleModule } from '../sample/sample.module.js';
import { MetricsController } from './metrics.controller.js';
import { Readiness } from './readiness.js';

@Module({
  imports: [SampleModule],
  controllers: [HealthController, MetricsController],
  providers: [Readiness],
})
export class HealthModule {}
