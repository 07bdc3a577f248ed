import { EstablishZone, NestZone, RenameZone, zoneDecider, zoneId, type Establishment } from '@liantu/domain';
import { present, streamName, valueOn, type CalendarDate } from '@liantu/kernel';
import type { Folder } from '../importing/folder.js';
import { folded, type PlannedRow } from '../importing/planned-row.js';
import type { RowReader } from '../reading/row-reader.js';
import { sourceOfRow } from '../reading/sources.js';
import { contentOf } from './content.js';

/** A row of `zones.csv` as the zone itself. */
export const zoneRows = (reader: RowReader, folder: Folder): readonly PlannedRow[] => {
  const establishment = establishmentOf(reader, folder);
  reader.id('parent');
  return establishment === undefined || reader.problems.length > 0
    ? []
    : [establishmentRow(reader, establishment, folder.manifest.asOf)];
};

/** The same row as the zone's place in another; recorded once all zones stand. */
export const zoneParentRows = (reader: RowReader, folder: Folder): readonly PlannedRow[] => {
  const establishment = establishmentOf(reader, folder);
  const parent = reader.id('parent');
  if (establishment === undefined || parent === undefined || reader.problems.length > 0) return [];
  const { zoneId: zone, source } = establishment;
  const nesting = { zoneId: zone, parent: zoneId(parent), ...present({ source }) };
  return [
    {
      ...placeOf(reader, zone),
      rows: 0,
      table: 'zones.parent',
      content: contentOf(reader, ['parent', 'source', 'confidence']),
      commands: (history) => {
        const isFirst = folded(history, zoneDecider).parents.length === 0;
        const effectiveOn = isFirst ? establishment.effectiveOn : folder.manifest.asOf;
        return [(context) => new NestZone({ ...nesting, effectiveOn }, context)];
      },
    },
  ];
};

const placeOf = (reader: RowReader, zone: Establishment['zoneId']) => ({
  file: reader.file,
  line: reader.line,
  key: zone,
  stream: streamName('zone', zone),
  columns: { effectiveOn: 'established_on' },
  valueOf: (column: string) => reader.text(column) ?? '',
});

const establishmentOf = (reader: RowReader, folder: Folder): Establishment | undefined => {
  const id = reader.requiredId('id');
  const name = reader.requiredText('name');
  const region = reader.region('region');
  const establishedOn = reader.date('established_on');
  const source = sourceOfRow(reader, folder.sources);
  if (reader.problems.length > 0) return undefined;
  return {
    zoneId: zoneId(id),
    name,
    leadingIndustries: reader.list('leading_industries'),
    effectiveOn: establishedOn ?? folder.manifest.asOf,
    ...present({ region, source }),
  };
};

const establishmentRow = (
  reader: RowReader,
  establishment: Establishment,
  asOf: CalendarDate,
): PlannedRow => ({
  ...placeOf(reader, establishment.zoneId),
  rows: 1,
  isContinued: reader.text('parent') !== undefined,
  table: 'zones',
  content: contentOf(reader, [
    'name',
    'region',
    'leading_industries',
    'established_on',
    'source',
    'confidence',
  ]),
  commands: (history) => {
    const { establishment: recorded, names } = folded(history, zoneDecider);
    const isSame =
      recorded?.region === establishment.region &&
      recorded?.leadingIndustries.join(';') === establishment.leadingIndustries.join(';');
    if (!isSame) return [(context) => new EstablishZone(establishment, context)];
    const { zoneId: zone, name, source } = establishment;
    if (valueOn(names, asOf) === name) return [];
    const rename = { zoneId: zone, name, effectiveOn: asOf, ...present({ source }) };
    return [(context) => new RenameZone(rename, context)];
  },
});
