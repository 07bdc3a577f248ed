import { Field, ID, InputType } from '@nestjs/graphql';
import { enterpriseId, type EnterpriseId, type Fact } from '@liantu/domain';
import type { CalendarDate, CommandContext } from '@liantu/kernel';
import { SourceInput } from '../graphql/source.types.js';
import { given } from '../writing/given.js';
import { idOf } from '../writing/input-checks.js';
import { CommandIdField, EffectiveOnField, factOf, SourceField } from '../writing/input-fields.js';

@InputType({ description: 'From when an enterprise stands differently.' })
export class EnterpriseStatusInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'The enterprise.' })
  enterprise!: string;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @SourceField()
  source?: SourceInput | null;
}

interface Standing extends Fact {
  readonly enterpriseId: EnterpriseId;
  readonly reason?: string;
}

export const standingOf = (input: EnterpriseStatusInput, context: CommandContext): Standing => ({
  enterpriseId: idOf(enterpriseId, input.enterprise, 'enterprise'),
  ...given({ reason: input.reason }),
  ...factOf(input, context),
});
