import { Args, ArgsType, Context, Field, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { Position } from '@liantu/kernel';
import { knownChain } from '../chain/known-chain.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PositionScalar } from '../graphql/scalars.js';
import { toRecordedEvent } from '../history/recorded-event.js';
import { Resuming } from '../history/resuming.js';
import { Views } from '../reading/views.js';
import { Places } from '../territory/places.js';
import { TerritoryInput } from '../territory/territory.types.js';
import { GapsChangedType } from './gaps-changed.types.js';
import type { Turn } from './verdict-watch.js';
import { VerdictWatches } from './verdict-watches.js';

@ArgsType()
class GapsChangedArgs {
  @Field(() => ID, { description: 'The chain.' })
  chain!: string;

  @Field(() => TerritoryInput, { nullable: true, description: 'Where; the home region when not given.' })
  territory?: TerritoryInput | null;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Resume after this position; from now on when not given.',
  })
  after?: Position | null;
}

interface Message {
  readonly gapsChanged: GapsChangedType;
}

@Resolver()
export class GapsChangedSubscription {
  constructor(
    private readonly views: Views,
    private readonly places: Places,
    private readonly resuming: Resuming,
    private readonly watches: VerdictWatches,
  ) {}

  @Subscription(() => GapsChangedType, {
    description:
      'Verdicts as of today (Asia/Shanghai), compared before and after each event, whatever the batch; one message per event that changes some. With `after`, the events since then. When the day itself turns a verdict: one message with the last position and no `causedBy`, not repeated on resume.',
  })
  async gapsChanged(
    @Args() { chain, territory, after }: GapsChangedArgs,
    @Context() { signal }: RequestContext,
  ): Promise<AsyncIterable<Message>> {
    const view = await this.views.open({ signal });
    const { id } = await knownChain(chain, view);
    const watched = { chain: id, territory: await this.places.read(territory, view) };
    return this.messages(await this.watches.begin(watched, await this.resuming.from(after), signal), signal);
  }

  private async *messages(turns: AsyncIterable<Turn>, signal: AbortSignal): AsyncGenerator<Message> {
    for await (const { causes, ...turn } of turns) {
      const view = await this.views.open({ signal });
      yield { gapsChanged: { ...turn, causedBy: causes.map((event) => toRecordedEvent(event, view)) } };
    }
  }
}
