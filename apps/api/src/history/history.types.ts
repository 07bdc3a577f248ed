import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DomainEvent } from '@liantu/domain';
import type { CalendarDate, Instant, Position } from '@liantu/kernel';
import { DateScalar, DateTimeScalar, PositionScalar } from '../graphql/scalars.js';
import { PageInfoType } from '../reading/page.types.js';
import type { View } from '../reading/view.js';

@ObjectType('RecordedEvent', { description: 'A fact as it stands in the log.' })
export class RecordedEventType {
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;

  @Field(() => String, { description: 'What kind of fact it is, such as EnterpriseJoinedChain.' })
  type!: string;

  @Field(() => ID, { description: 'The enterprise, chain, zone, link or cluster it is recorded of.' })
  subject!: string;

  @Field(() => PositionScalar, { description: 'Its place in the log.' })
  position!: Position;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is true in the world.' })
  effectiveOn?: CalendarDate;

  @Field(() => DateTimeScalar, { description: 'When we were told.' })
  recordedAt!: Instant;

  @Field(() => String, { description: 'Who told us.' })
  actor!: string;

  @Field(() => String, { description: 'What is stored, as JSON.' })
  data!: string;

  readonly event!: DomainEvent;
  readonly view!: View;
}

@ObjectType('RecordedEventConnection', { description: 'A page of events, newest first.' })
export class RecordedEventConnectionType {
  @Field(() => [RecordedEventType], { description: 'Those of this page.' })
  nodes!: readonly RecordedEventType[];

  @Field(() => PageInfoType, { description: 'How to go on.' })
  pageInfo!: PageInfoType;
}
