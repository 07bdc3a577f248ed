import { Args, ArgsType, Context, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@liantu/domain';
import { position, type Position } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { badUserInput } from '../graphql/wire-error.js';
import { pageInfoOf, placeOf } from '../reading/page.js';
import { Views } from '../reading/views.js';
import { pageSize } from '../writing/input-checks.js';
import { RecordedEventConnectionType } from './history.types.js';
import { toRecordedEvent } from './recorded-event.js';
import { SubjectHistory } from './subject-history.js';

const USUAL_PAGE = 50;

@ArgsType()
class HistoryArgs {
  @Field(() => ID, { description: 'Id of an enterprise, chain, zone, link or cluster.' })
  subject!: string;

  @Field(() => Int, { nullable: true, defaultValue: USUAL_PAGE, description: 'Items of the page, 1 to 200.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'An `endCursor` of this history.' })
  after?: string | null;
}

@Resolver()
export class HistoryQuery {
  constructor(
    private readonly histories: SubjectHistory,
    private readonly views: Views,
  ) {}

  @Query(() => RecordedEventConnectionType, {
    description:
      'What was recorded about one subject (an enterprise, chain, zone, link or cluster id), newest first.',
  })
  async history(
    @Args() { subject, first, after }: HistoryArgs,
    @Context() { signal }: RequestContext,
  ): Promise<RecordedEventConnectionType> {
    const size = pageSize(first, USUAL_PAGE);
    const list = `history of ${subject}`;
    const before = typeof after === 'string' ? await this.placeIn(subject, placeOf(list, after)) : undefined;
    const found = isId(subject) ? await this.histories.before(subject, before, size + 1) : [];
    const shown = found.slice(0, size);
    const view = await this.views.open({ signal });
    return {
      nodes: shown.map((event) => toRecordedEvent(event, view)),
      pageInfo: pageInfoOf(list, shown.at(-1)?.position.toString(), found.length > size),
    };
  }

  private async placeIn(subject: string, place: string): Promise<Position> {
    const at = /^\d+$/.test(place) ? position(BigInt(place)) : undefined;
    if (at !== undefined && (await this.histories.holds(subject, at))) return at;
    throw badUserInput('Give as `after` an `endCursor` of this very history, or leave it out to begin anew');
  }
}
