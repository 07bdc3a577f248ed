import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Confidence } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import { DateScalar } from './scalars.js';
import { wireEnum } from './wire-enum.js';

export const ConfidenceEnum = wireEnum<Confidence>('Confidence', 'How far a fact can be trusted.', {
  HIGH: 'A filing, a government page, or several sources that agree.',
  MEDIUM: 'Other press, a note, a copy; also a fact recorded without a source.',
  LOW: 'An encyclopedia, an undated copy, or inference.',
});

@ObjectType('Source', { description: 'Where a fact was read.' })
export class SourceType {
  @Field(() => String, { description: 'What was read.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url?: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was published.' })
  publishedOn?: CalendarDate;

  @Field(() => ConfidenceEnum, { description: 'How far it can be trusted.' })
  confidence!: Confidence;
}

@InputType({ description: 'Where a fact was read. A fact recorded without one counts as MEDIUM.' })
export class SourceInput {
  @Field(() => String, { description: 'What was read.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was published.' })
  publishedOn?: CalendarDate | null;

  @Field(() => ConfidenceEnum, { description: 'How far it can be trusted.' })
  confidence!: Confidence;
}
