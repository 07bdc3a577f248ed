import { writeDataset, type DatasetFiles } from '../../support/dataset-folder.js';

/** The numbers from 0 up to, not including, the given one. */
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const table = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;
const stageOf = (at: number): string => `T${at % 8}`;

const filesOf = (enterprises: number): DatasetFiles => ({
  'dataset.yaml': 'format: 1\nname: town\nasOf: 2026-06-30\n',
  'sources.csv': table('id,title', ['S1,年报', 'S2,公告']),
  'chains.csv': table('id,name', ['T,链']),
  'stages.csv': table(
    'chain,id,name,tier',
    upTo(8).map((at) => `T,${stageOf(at)},环节${at},midstream`),
  ),
  'stage_edges.csv': table(
    'chain,from,to,kind',
    upTo(7).map((at) => `T,${stageOf(at)},${stageOf(at + 1)},FEEDS`),
  ),
  'zones.csv': table('id,name,region,parent', ['park,产业园,411002,', 'yard,园中园,411002,park']),
  'enterprises.csv': table(
    'id,name,region,registered_on,zone,zone_since,closed_on,source',
    upTo(enterprises).map(
      (at) => `e${at},企业${at},411002,2010-01-01,yard,2015-01-01,${at % 9 === 0 ? '2026-01-31' : ''},S1;S2`,
    ),
  ),
  'memberships.csv': table(
    'enterprise,stage,since,until,annual_output',
    upTo(enterprises).map(
      (at) => `e${at},${stageOf(at)},2012-03-01,${at % 5 === 0 ? '2020-01-01' : ''},${at + 1}00`,
    ),
  ),
  'figures.csv': table(
    'enterprise,year,output,jobs',
    upTo(enterprises).map((at) => `e${at},2024,${at + 1}000,${at}`),
  ),
  'links.csv': table(
    'id,supplier,outside_region,customer,stage,goods,since,annual_value',
    upTo(enterprises).map((at) => {
      const supplier = at % 4 === 0 ? ',330200' : `e${(at + 1) % enterprises},`;
      return `l${at},${supplier},e${at},${stageOf(at)},货物,2016-01-01,${at}`;
    }),
  ),
  'clusters.csv': table('id,name,chain,zone', ['c,集群,T,park']),
});

/** Writes a dataset with a row of every kind, and so many enterprises; returns the folder. */
export const writeTown = (folder: string, enterprises: number): string =>
  writeDataset(folder, filesOf(enterprises));
