import { ResolveField, Resolver } from '@nestjs/graphql';
import { RegionNames } from '@liantu/bundled';
import { summary } from '@liantu/domain';
import { namesIn } from './event-names.js';
import { RecordedEventType } from './history.types.js';

@Resolver(() => RecordedEventType)
export class RecordedEventFields {
  constructor(private readonly regions: RegionNames) {}

  @ResolveField(() => String, { description: 'What it says, as a sentence in Chinese.' })
  async summary({ event, view }: RecordedEventType): Promise<string> {
    const nameOf = await namesIn(event, view, (code) => this.regions.nameOf(code));
    return summary(event, { nameOf, amounts: true });
  }
}
