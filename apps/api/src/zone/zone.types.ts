import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Zone', { description: 'A place: an industrial zone or park.' })
export class ZoneType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name on the day asked about.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'GB/T 2260 code of the region it lies in.' })
  region?: string;

  @Field(() => [String], { description: 'The industries it is meant for.' })
  leadingIndustries!: readonly string[];
}
