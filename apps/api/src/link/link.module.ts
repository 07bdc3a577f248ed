import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { WritingModule } from '../writing/writing.module.js';
import { EndLinkMutation } from './end-link.mutation.js';
import { EstablishLinkMutation } from './establish-link.mutation.js';
import { NeighbourhoodQuery } from './neighbourhood.query.js';
import { RevalueLinkMutation } from './revalue-link.mutation.js';
import { SupplyPathQuery } from './supply-path.query.js';

@Module({
  imports: [ReadingModule, WritingModule],
  providers: [
    NeighbourhoodQuery,
    SupplyPathQuery,
    EstablishLinkMutation,
    RevalueLinkMutation,
    EndLinkMutation,
  ],
})
export class LinkModule {}
