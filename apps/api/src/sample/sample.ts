import { Inject, Injectable } from '@nestjs/common';
import { Config } from '@liantu/config';
import { EventStore } from '@liantu/event-store';
import type { Logger } from '@liantu/observability';
import { LOGGER } from '../settings.js';
import { begunSample, markSampleBegun, markSampleDone } from './marker.js';
import { SampleImporter } from './sample-importer.js';

/** Brings the bundled dataset into an empty log at the first start, and finishes what an earlier start began. */
@Injectable()
export class Sample {
  /** Why the server is not ready on account of it; undefined when it is. */
  pending: string | undefined;

  constructor(
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly store: EventStore,
    private readonly importer: SampleImporter,
  ) {}

  async importWhenDue(): Promise<void> {
    const dataset = await this.due();
    if (dataset === undefined) return;
    this.pending = `The dataset ${dataset} is being imported`;
    try {
      await this.importer.import(dataset, () => markSampleBegun(this.config.data, dataset));
      await markSampleDone(this.config.data);
      this.pending = undefined;
    } catch (error) {
      this.pending = `The import of ${dataset} failed; the log says why, and the next start tries again`;
      this.logger.error({ err: error, dataset }, 'The sample could not be imported');
    }
  }

  private async due(): Promise<string | undefined> {
    const begun = await begunSample(this.config.data);
    if (begun !== undefined) return begun;
    return (await this.store.head()) === undefined ? this.config.sample : undefined;
  }
}
