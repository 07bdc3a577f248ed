import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { TerritoryModule } from '../territory/territory.module.js';
import { WritingModule } from '../writing/writing.module.js';
import { ClusterSizeQuery } from './cluster-size.query.js';
import { ClusterFields } from './cluster.fields.js';
import { ClusterQuery } from './cluster.query.js';
import { DesignateClusterMutation } from './designate-cluster.mutation.js';
import { Sizes } from './sizes.js';

@Module({
  imports: [ReadingModule, WritingModule, TerritoryModule],
  providers: [Sizes, ClusterQuery, ClusterSizeQuery, ClusterFields, DesignateClusterMutation],
})
export class ClusterModule {}
