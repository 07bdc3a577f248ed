import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Territory } from '@liantu/domain';
import type { View } from '../reading/view.js';

@InputType({ description: 'Where. Exactly one of the two.' })
export class TerritoryInput {
  @Field(() => String, { nullable: true, description: 'GB/T 2260 code, six digits, and all it contains.' })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'A zone, and the zones nested in it.' })
  zone?: string | null;
}

@ObjectType('Territory', {
  description: 'Where: a region and all it contains, or a zone with those nested in it.',
})
export class TerritoryType {
  readonly territory!: Territory;
  readonly view!: View;
}
