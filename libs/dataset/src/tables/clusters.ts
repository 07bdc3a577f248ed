import {
  chainId,
  clusterDecider,
  clusterId,
  DesignateCluster,
  inRegion,
  inZone,
  RetargetCluster,
  zoneId,
  type Designation,
  type Territory,
} from '@liantu/domain';
import { present, streamName } from '@liantu/kernel';
import type { Folder } from '../importing/folder.js';
import { folded, type PlannedRow } from '../importing/planned-row.js';
import type { RowReader } from '../reading/row-reader.js';
import { contentOf } from './content.js';
import { tables } from './tables.js';

/** A row of `clusters.csv`: a chain within a territory, given a name and perhaps a target. */
export const clusterRows = (reader: RowReader, folder: Folder): readonly PlannedRow[] => {
  const designation = designationOf(reader, folder);
  if (designation === undefined) return [];
  const { clusterId: cluster, targetOutput, effectiveOn } = designation;
  return [
    {
      file: reader.file,
      line: reader.line,
      rows: 1,
      table: 'clusters',
      key: cluster,
      content: contentOf(reader, [...tables.clusters.required, ...tables.clusters.optional]),
      stream: streamName('cluster', cluster),
      columns: { territory: designation.territory.kind },
      valueOf: (column: string) => reader.text(column) ?? '',
      commands: (history) => {
        const recorded = folded(history, clusterDecider).designation;
        if (recorded === undefined || !isSameCluster(recorded, designation))
          return [(context) => new DesignateCluster(designation, context)];
        const target = targetOutput === undefined ? {} : { targetOutput };
        return [(context) => new RetargetCluster({ clusterId: cluster, effectiveOn, ...target }, context)];
      },
    },
  ];
};

const isSameCluster = (recorded: Designation, row: Designation): boolean =>
  JSON.stringify([recorded.name, recorded.chainId, recorded.territory, recorded.tier]) ===
  JSON.stringify([row.name, row.chainId, row.territory, row.tier]);

const designationOf = (reader: RowReader, folder: Folder): Designation | undefined => {
  const id = reader.requiredId('id');
  const name = reader.requiredText('name');
  const chain = reader.requiredId('chain');
  const territory = territoryOf(reader);
  const tier = reader.word('tier', ['MUNICIPAL', 'COUNTY']) ?? 'COUNTY';
  const targetOutput = reader.yuan('target_output');
  if (reader.problems.length > 0 || territory === undefined) return undefined;
  return {
    clusterId: clusterId(id),
    name,
    chainId: chainId(chain),
    territory,
    tier,
    effectiveOn: folder.manifest.asOf,
    ...present({ targetOutput }),
  };
};

const territoryOf = (reader: RowReader): Territory | undefined => {
  const [region, zone] = [reader.region('region'), reader.id('zone')];
  if ((reader.text('region') === undefined) === (reader.text('zone') === undefined)) {
    reader.refuse('region', 'TERRITORY_AMBIGUOUS', 'Give exactly one of region and zone');
    return undefined;
  }
  if (region !== undefined) return inRegion(region);
  return zone === undefined ? undefined : inZone(zoneId(zone));
};
