import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'How to go on after a page.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Something follows.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for the next page; null for an empty page.',
  })
  endCursor?: string;
}
