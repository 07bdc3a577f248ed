import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Receipt } from '@liantu/command-handling';
import type { Position } from '@liantu/kernel';
import { PositionScalar } from '../graphql/scalars.js';

@ObjectType('Accepted', {
  description:
    'Nothing to record (already so): `events` is empty and `position` that of the event already there.',
})
export class AcceptedType {
  @Field(() => ID, { description: 'What the command was about: given, or chosen for it.' })
  subject!: string;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Give it as `atLeast` to read what was written.',
  })
  position?: Position;

  @Field(() => [String], { description: 'Types of the events recorded, in order.' })
  events!: readonly string[];

  @Field(() => [String], { description: 'What is odd about it, and was recorded all the same.' })
  warnings!: readonly string[];
}

@ObjectType('Rejected', { description: 'The business says no, and nothing was recorded.' })
export class RejectedType {
  @Field(() => String, { description: 'One of the codes of the domain, such as STAGE_UNKNOWN.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, and what to do.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The field of the input that it is about.' })
  field?: string;
}

export const CommandResultType = createUnionType({
  name: 'CommandResult',
  description:
    'A business "no" is an answer, not an error. commandId makes a retry safe: the same id and body gives the first receipt again, if it recorded something; otherwise the command is decided again.',
  types: () => [AcceptedType, RejectedType] as const,
  resolveType: ({ outcome }: Receipt) => (outcome === 'accepted' ? AcceptedType : RejectedType),
});
