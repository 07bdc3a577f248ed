import { Field, ID } from '@nestjs/graphql';
import type { Fact, Source } from '@liantu/domain';
import type { CalendarDate, CommandContext } from '@liantu/kernel';
import { DateScalar } from '../graphql/scalars.js';
import { SourceInput } from '../graphql/source.types.js';
import { given } from './given.js';

/** Fields that the inputs of many commands have. */
export const CommandIdField = (): PropertyDecorator =>
  Field(() => ID, {
    nullable: true,
    description:
      'Makes a retry safe: chosen by the caller, once for each command about the same enterprise, zone, chain, link or cluster. About another one the same id is another command.',
  });

export const NewIdField = (): PropertyDecorator =>
  Field(() => ID, {
    nullable: true,
    description: 'Id to be given; chosen, by the commandId if there is one, when left out.',
  });

export const EffectiveOnField = (): PropertyDecorator =>
  Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it is true; today when left out.',
  });

export const UntilField = (): PropertyDecorator =>
  Field(() => DateScalar, {
    nullable: true,
    description: 'The end of a period already over; recorded together with its beginning.',
  });

export const SourceField = (): PropertyDecorator =>
  Field(() => SourceInput, { nullable: true, description: 'Where it was read.' });

interface FactInput {
  readonly effectiveOn?: CalendarDate | null;
  readonly source?: SourceInput | null;
}

/** What every fact carries: today, unless a day is given. */
export const factOf = ({ effectiveOn, source }: FactInput, { today }: CommandContext): Fact => ({
  effectiveOn: effectiveOn ?? today,
  ...sourceOf(source),
});

/** What is told once of a subject: a day only where one is given, so that telling it again on another day is telling the same. */
export const toldOf = ({ effectiveOn, source }: FactInput): Partial<Fact> => ({
  ...given({ effectiveOn }),
  ...sourceOf(source),
});

export const sourceOf = (source: SourceInput | null | undefined): { readonly source?: Source } =>
  source === null || source === undefined ? {} : { source: toSource(source) };

const toSource = ({ title, url, publishedOn, confidence }: SourceInput): Source =>
  given({ title, url, publishedOn, confidence });
