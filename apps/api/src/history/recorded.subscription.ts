import { Args, ArgsType, Context, Field, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { Recorded } from '@liantu/event-store';
import { subjectOf, type Position } from '@liantu/kernel';
import { Projector } from '@liantu/projecting';
import type { RequestContext } from '../graphql/request-context.js';
import { PositionScalar } from '../graphql/scalars.js';
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
  ) {}

  @Subscription(() => RecordedEventType, {
    description: 'Each event once the graph has it, in the order of the log.',
  })
  async recorded(
    @Args() { after, subject }: RecordedArgs,
    @Context() { signal }: RequestContext,
  ): Promise<AsyncIterable<Message>> {
    const pages = this.projector.follow(await this.resuming.from(after), signal);
    return messages(pages, (event) => typeof subject !== 'string' || subjectOf(event.stream).id === subject);
  }
}

async function* messages(
  pages: AsyncIterable<readonly Recorded[]>,
  isAskedFor: (event: Recorded) => boolean,
): AsyncGenerator<Message> {
  for await (const page of pages)
    for (const event of page) if (isAskedFor(event)) yield { recorded: toRecordedEvent(event) };
}
