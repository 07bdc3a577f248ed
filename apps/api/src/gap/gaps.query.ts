import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import type { Confidence } from '@liantu/domain';
import type { CalendarDate, Instant, Position } from '@liantu/kernel';
import { toChain } from '../chain/chain.types.js';
import { knownChain } from '../chain/known-chain.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar, DateTimeScalar, PositionScalar } from '../graphql/scalars.js';
import { ConfidenceEnum } from '../graphql/source.types.js';
import { Views } from '../reading/views.js';
import { Places } from '../territory/places.js';
import { TerritoryInput } from '../territory/territory.types.js';
import { Findings } from './findings.js';
import { toGapReport } from './gap-report.js';
import { GapReportType } from './gap.types.js';

@ArgsType()
class GapsArgs {
  @Field(() => ID, { description: 'The chain.' })
  chain!: string;

  @Field(() => TerritoryInput, { nullable: true, description: 'Where; the home region when not given.' })
  territory?: TerritoryInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about; today when not given.' })
  asOf?: CalendarDate | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Answer as one would have then; now when not given.',
  })
  knownAt?: Instant | null;

  @Field(() => ConfidenceEnum, {
    nullable: true,
    description: 'Leave out joins, links and figures below this confidence.',
  })
  minConfidence?: Confidence | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Leave out FILL for DEMAND.' })
  interiorOnly?: boolean | null;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until the read side has reached this position.',
  })
  atLeast?: Position | null;
}

@Resolver()
export class GapsQuery {
  constructor(
    private readonly views: Views,
    private readonly places: Places,
    private readonly findings: Findings,
  ) {}

  @Query(() => GapReportType, {
    description: 'The verdict on every stage of the chain: extend, fill, strengthen.',
  })
  async gaps(@Args() args: GapsArgs, @Context() { caller, signal }: RequestContext): Promise<GapReportType> {
    const { asOf, knownAt, atLeast, minConfidence } = args;
    const view = await this.views.open({ asOf, knownAt, atLeast, signal });
    const template = await knownChain(args.chain, view);
    const question = {
      chain: template.id,
      territory: await this.places.read(args.territory, view),
      interiorOnly: args.interiorOnly ?? false,
      ...(minConfidence && { minConfidence }),
    };
    const finding = await this.findings.find(question, view, signal);
    return toGapReport(finding, { ...question, chainType: toChain(template), view, caller });
  }
}
