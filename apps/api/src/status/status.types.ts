import { Field, ObjectType } from '@nestjs/graphql';
import type { Position } from '@liantu/kernel';
import { PositionScalar } from '../graphql/scalars.js';

@ObjectType('Status', { description: 'How the installation is doing.' })
export class StatusType {
  @Field({ description: 'Version of the program.' })
  version!: string;

  @Field({ description: 'Engine of the event log.' })
  eventStore!: string;

  @Field({ description: 'Engine of the chain graph.' })
  chainGraph!: string;

  @Field(() => PositionScalar, { nullable: true, description: 'The newest event in the log.' })
  head!: Position | undefined;

  @Field(() => PositionScalar, { nullable: true, description: 'The newest event in the graph.' })
  projected!: Position | undefined;

  @Field({ description: 'Events in the log that the graph does not have yet; counted up to 10,000.' })
  lagEvents!: number;

  @Field({ description: 'Whether events are folded into the graph as they come.' })
  projecting!: boolean;

  @Field(() => String, { nullable: true, description: 'What is wrong, when something is.' })
  problem!: string | undefined;
}
