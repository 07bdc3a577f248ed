import { Args, Context, Field, Float, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { enterpriseId, ReportFigures } from '@liantu/domain';
import type { Yuan } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { YuanScalar } from '../graphql/scalars.js';
import { SourceInput } from '../graphql/source.types.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { given } from '../writing/given.js';
import { idOf, scaled } from '../writing/input-checks.js';
import { CommandIdField, SourceField, sourceOf } from '../writing/input-fields.js';

const LAND_DECIMALS = 1;
const ENERGY_DECIMALS = 3;

@InputType({
  description: 'Figures of a year, which take effect on its 31 December; what is left out stays as it is.',
})
class ReportFiguresInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'Whose figures.' })
  enterprise!: string;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => YuanScalar, { nullable: true, description: 'Output, yuan.' })
  output?: Yuan | null;

  @Field(() => YuanScalar, { nullable: true, description: 'Taxes paid, yuan.' })
  tax?: Yuan | null;

  @Field(() => Int, { nullable: true, description: 'People employed.' })
  jobs?: number | null;

  @Field(() => Float, { nullable: true, description: 'Land in use, mu, at most one decimal.' })
  landMu?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Energy used, tonnes of coal equivalent, at most three decimals.',
  })
  energyTce?: number | null;

  @Field(() => YuanScalar, { nullable: true, description: 'Spent on research and development, yuan.' })
  rdSpending?: Yuan | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class ReportFiguresMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description:
      'What the enterprise reports for a year; a later report replaces what it gives and keeps the rest.',
  })
  async reportFigures(
    @Args('input') input: ReportFiguresInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const { year, output, tax, jobs, rdSpending } = input;
    const figures = {
      enterpriseId: idOf(enterpriseId, input.enterprise, 'enterprise'),
      year,
      ...given({ output, tax, jobs, rdSpending }),
      ...given({
        landDeciMu: scaled(input.landMu, LAND_DECIMALS, 'landMu'),
        energyKgce: scaled(input.energyTce, ENERGY_DECIMALS, 'energyTce'),
      }),
      ...sourceOf(input.source),
    };
    return asSent(await this.desk.execute(new ReportFigures(figures, context), request));
  }
}

/** The fields of the event that count in smaller units, by the fields of the input. */
const FIELDS: Readonly<Record<string, string>> = { landDeciMu: 'landMu', energyKgce: 'energyTce' };

const asSent = (receipt: Receipt): Receipt =>
  receipt.outcome === 'rejected' && receipt.field !== undefined
    ? { ...receipt, field: FIELDS[receipt.field] ?? receipt.field }
    : receipt;
