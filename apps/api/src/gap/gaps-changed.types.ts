import { Field, ObjectType } from '@nestjs/graphql';
import type { Verdict, VerdictReason } from '@liantu/gap-analysis';
import type { Position } from '@liantu/kernel';
import { StageType } from '../chain/chain.types.js';
import { PositionScalar } from '../graphql/scalars.js';
import { RecordedEventType } from '../history/history.types.js';
import { VerdictEnum, VerdictReasonEnum } from './verdict.types.js';

@ObjectType('VerdictChange', { description: 'A stage whose verdict, or the reason of it, turned.' })
export class VerdictChangeType {
  @Field(() => StageType, { description: 'The stage.' })
  stage!: StageType;

  @Field(() => VerdictEnum, {
    description: 'The verdict before; UNRELATED when the template did not hold the stage.',
  })
  before!: Verdict;

  @Field(() => VerdictReasonEnum, { nullable: true, description: 'For FILL and EXTEND; null otherwise.' })
  beforeReason?: VerdictReason;

  @Field(() => VerdictEnum, {
    description: 'The verdict after; UNRELATED when the template does not hold the stage.',
  })
  after!: Verdict;

  @Field(() => VerdictReasonEnum, { nullable: true, description: 'For FILL and EXTEND; null otherwise.' })
  afterReason?: VerdictReason;
}

@ObjectType('GapsChanged', { description: 'Verdicts of a chain turned.' })
export class GapsChangedType {
  @Field(() => PositionScalar, { description: 'Resume after it.' })
  position!: Position;

  @Field(() => [VerdictChangeType], { description: 'What turned, in template order.' })
  changes!: readonly VerdictChangeType[];

  @Field(() => [RecordedEventType], { description: 'The event that turned it; none when the day did.' })
  causedBy!: readonly RecordedEventType[];
}
