import { ChainModule } from './chain/chain.module.js';
import { ClusterModule } from './cluster/cluster.module.js';
import { EnterpriseModule } from './enterprise/enterprise.module.js';
import { GapModule } from './gap/gap.module.js';
import { HistoryModule } from './history/history.module.js';
import { LinkModule } from './link/link.module.js';
import { StatusModule } from './status/status.module.js';
import { TerritoryModule } from './territory/territory.module.js';
import { ZoneModule } from './zone/zone.module.js';

/** Everything that can be asked and commanded by GraphQL, one module each. */
export const slices = [
  ChainModule,
  ClusterModule,
  EnterpriseModule,
  GapModule,
  HistoryModule,
  LinkModule,
  StatusModule,
  TerritoryModule,
  ZoneModule,
];
