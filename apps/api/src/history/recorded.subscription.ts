import { Args, ArgsType, Context, Field, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { Recorded } from '@liantu/event-store';
import { subjectOf, type Position } from '@liantu/kernel';
import { Projector } from '@liantu/projecting';
import type { RequestContext } from '../graphql/request-context.js';
import { PositionScalar } from '../graphql/scalars.js';
import { Views } from '../reading/views.js';
import { RecordedEventType } from './history.types.js';
import { toRecordedEvent } from './recorded-event.js';
import { Resuming } from './resuming.js';

@ArgsType()
class RecordedArgs {
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Resume after this position; from now on when not given.',
  })
  after?: Position | null;

  @Field(() => ID, { nullable: true, description: 'Only what is recorded about this id.' })
  subject?: string | null;
}

interface Message {
  readonly recorded: RecordedEventType;
}

@Resolver()
export class RecordedSubscription {
  constructor(
    private readonly projector: Projector,
    private readonly resuming: Resuming,
    private readonly views: Views,
  ) {}

  @Subscription(() => RecordedEventType, {
    description: 'Each event once the graph has it, in the order of the log.',
  })
  async recorded(
    @Args() { after, subject }: RecordedArgs,
    @Context() { signal }: RequestContext,
  ): Promise<AsyncIterable<Message>> {
    const pages = this.projector.follow(await this.resuming.from(after), signal);
    return this.messages(pages, subject ?? undefined, signal);
  }

  private async *messages(
    pages: AsyncIterable<readonly Recorded[]>,
    subject: string | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<Message> {
    for await (const page of pages) {
      const view = await this.views.open({ signal });
      for (const event of page)
        if (subject === undefined || subjectOf(event.stream).id === subject)
          yield { recorded: toRecordedEvent(event, view) };
    }
  }
}
