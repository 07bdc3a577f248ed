import {
  CloseEnterprise,
  enterpriseId,
  enterpriseDecider,
  EnterZone,
  LeaveZone,
  RegisterEnterprise,
  RelocateEnterprise,
  RenameEnterprise,
  zoneId,
  type EnterpriseId,
  type EnterpriseState,
  type Fact,
  type Registration,
} from '@liantu/domain';
import { present, streamName, valueOn, type CalendarDate } from '@liantu/kernel';
import { folded, type MakeCommand, type PlannedRow } from '../importing/planned-row.js';
import type { Folder } from '../importing/folder.js';
import type { RowReader } from '../reading/row-reader.js';
import { sourceOfRow } from '../reading/sources.js';
import { contentOf } from './content.js';

/** A row of `enterprises.csv` in its three aspects: who it is, where it settled, whether it closed. */
export const enterpriseRows = (reader: RowReader, folder: Folder): readonly PlannedRow[] => {
  const registration = registrationOf(reader, folder);
  const zone = reader.id('zone');
  const zoneSince = reader.date('zone_since');
  const closedOn = reader.date('closed_on');
  if (zone === undefined && zoneSince !== undefined)
    reader.refuse('zone_since', 'VALUE_MISSING', 'Name the zone as well, or leave zone_since empty');
  if (registration === undefined || reader.problems.length > 0) return [];
  const { enterpriseId: enterprise, source } = registration;
  const asOf = folder.manifest.asOf;
  const rows = [registrationRow(reader, registration, asOf)];
  const sourced = present({ source });
  if (zone !== undefined)
    rows.push(zoneRow(reader, enterprise, { zone, since: zoneSince ?? asOf, ...sourced }));
  if (closedOn !== undefined)
    rows.push(closureRow(reader, enterprise, { effectiveOn: closedOn, ...sourced }));
  return rows;
};

const registrationOf = (reader: RowReader, folder: Folder): Registration | undefined => {
  const id = reader.requiredId('id');
  const name = reader.requiredText('name');
  reader.requiredText('region');
  const region = reader.region('region');
  const registeredOn = reader.date('registered_on');
  const source = sourceOfRow(reader, folder.sources);
  if (reader.problems.length > 0 || region === undefined) return undefined;
  const enterprise = enterpriseId(id);
  return {
    enterpriseId: enterprise,
    name,
    region,
    effectiveOn: registeredOn ?? folder.earliestDates.of(enterprise) ?? folder.manifest.asOf,
    ...present({ creditCode: reader.text('credit_code'), stockCode: reader.text('stock_code'), source }),
  };
};

const aspect = (
  reader: RowReader,
  enterprise: EnterpriseId,
  { table, dated }: { readonly table: string; readonly dated: string },
): Omit<PlannedRow, 'content' | 'commands'> => ({
  file: reader.file,
  line: reader.line,
  rows: 0,
  table,
  key: enterprise,
  stream: streamName('enterprise', enterprise),
  columns: { effectiveOn: dated },
  valueOf: (column) => reader.text(column) ?? '',
});

const registrationRow = (reader: RowReader, registration: Registration, asOf: CalendarDate): PlannedRow => ({
  ...aspect(reader, registration.enterpriseId, { table: 'enterprises', dated: 'registered_on' }),
  rows: 1,
  isContinued: reader.text('zone') !== undefined || reader.text('closed_on') !== undefined,
  content: contentOf(reader, [
    'name',
    'credit_code',
    'stock_code',
    'region',
    'registered_on',
    'source',
    'confidence',
  ]),
  commands: (history) => registering(registration, folded(history, enterpriseDecider), asOf),
});

const registering = (
  registration: Registration,
  recorded: EnterpriseState,
  asOf: CalendarDate,
): readonly MakeCommand[] => {
  const { name, region, source, enterpriseId: enterprise, creditCode, stockCode } = registration;
  const { registration: first } = recorded;
  if (first?.creditCode !== creditCode || first?.stockCode !== stockCode || first === undefined)
    return [(context) => new RegisterEnterprise(registration, context)];
  const change = { enterpriseId: enterprise, effectiveOn: asOf, ...present({ source }) };
  const commands: MakeCommand[] = [];
  if (valueOn(recorded.regions, asOf) !== region)
    commands.push((context) => new RelocateEnterprise({ ...change, region }, context));
  if (valueOn(recorded.names, asOf) !== name)
    commands.push((context) => new RenameEnterprise({ ...change, name }, context));
  return commands;
};

const zoneRow = (
  reader: RowReader,
  enterprise: EnterpriseId,
  { zone, since, ...sourced }: Pick<Fact, 'source'> & { readonly zone: string; readonly since: CalendarDate },
): PlannedRow => ({
  ...aspect(reader, enterprise, { table: 'enterprises.zone', dated: 'zone_since' }),
  content: contentOf(reader, ['zone', 'zone_since', 'source', 'confidence']),
  commands: (history) => {
    const stay = { enterpriseId: enterprise, zoneId: zoneId(zone), effectiveOn: since, ...sourced };
    const standing = folded(history, enterpriseDecider).stays.find(({ until }) => until === undefined);
    const entering: MakeCommand = (context) => new EnterZone(stay, context);
    if (standing === undefined) return [entering];
    if (standing.zoneId === zone) return [];
    const leaving = { ...stay, zoneId: standing.zoneId, reason: '数据集更新：迁入其他园区' };
    return [(context) => new LeaveZone(leaving, context), entering];
  },
});

const closureRow = (
  reader: RowReader,
  enterprise: EnterpriseId,
  closure: Pick<Fact, 'source' | 'effectiveOn'>,
): PlannedRow => ({
  ...aspect(reader, enterprise, { table: 'enterprises.closed_on', dated: 'closed_on' }),
  content: contentOf(reader, ['closed_on', 'source', 'confidence']),
  commands: () => [(context) => new CloseEnterprise({ enterpriseId: enterprise, ...closure }, context)],
});
