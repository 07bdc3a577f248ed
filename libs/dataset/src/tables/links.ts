import {
  EndLink,
  enterpriseId,
  EstablishLink,
  linkDecider,
  linkId,
  RevalueLink,
  stageId,
  type LinkState,
  type Supplier,
  type SupplyTerms,
} from '@liantu/domain';
import { present, streamName, valueOn, type CalendarDate } from '@liantu/kernel';
import type { Folder } from '../importing/folder.js';
import { folded, type History, type MakeCommand, type PlannedRow } from '../importing/planned-row.js';
import type { RowReader } from '../reading/row-reader.js';
import { sourceOfRow } from '../reading/sources.js';
import { contentOf } from './content.js';
import { tables } from './tables.js';

type EstablishedLink = Exclude<LinkState, { readonly status: 'absent' }>;
type Terms = SupplyTerms & { readonly until?: CalendarDate };

/** A row of `links.csv`: a supplier, or an outside source, delivers goods to a customer. */
export const linkRows = (reader: RowReader, folder: Folder): readonly PlannedRow[] => {
  const terms = termsOf(reader, folder);
  if (terms === undefined) return [];
  return [
    {
      file: reader.file,
      line: reader.line,
      rows: 1,
      table: 'links',
      key: terms.linkId,
      content: contentOf(reader, [...tables.links.required, ...tables.links.optional]),
      stream: streamName('link', terms.linkId),
      columns: { effectiveOn: 'since' },
      valueOf: (column: string) => reader.text(column) ?? '',
      commands: (history) => changes(terms, { history, asOf: folder.manifest.asOf }),
    },
  ];
};

const termsOf = (reader: RowReader, folder: Folder): Terms | undefined => {
  const id = reader.requiredId('id');
  const customer = reader.requiredId('customer');
  const goods = reader.requiredText('goods');
  const supplier = supplierOf(reader);
  const [stage, intoStage] = [reader.id('stage'), reader.id('into_stage')];
  const [since, until] = [reader.date('since'), reader.date('until')];
  const annualValue = reader.yuan('annual_value');
  const kind = reader.word('kind', ['SUPPLY', 'RECYCLING']) ?? 'SUPPLY';
  const source = sourceOfRow(reader, folder.sources);
  if (reader.problems.length > 0 || supplier === undefined) return undefined;
  return {
    linkId: linkId(id),
    supplier,
    customer: enterpriseId(customer),
    kind,
    goods,
    effectiveOn: since ?? folder.manifest.asOf,
    ...(stage !== undefined && { stageId: stageId(stage) }),
    ...(intoStage !== undefined && { intoStageId: stageId(intoStage) }),
    ...present({ until, annualValue, source }),
  };
};

const supplierOf = (reader: RowReader): Supplier | undefined => {
  const supplier = reader.id('supplier');
  const region = reader.region('outside_region');
  const name = reader.text('outside_name');
  if ((reader.text('supplier') === undefined) === (reader.text('outside_region') === undefined)) {
    reader.refuse('supplier', 'SUPPLIER_AMBIGUOUS', 'Give exactly one of supplier and outside_region');
    return undefined;
  }
  if (supplier !== undefined) return { kind: 'enterprise', id: enterpriseId(supplier) };
  if (region === undefined) return undefined;
  return { kind: 'outside', region, ...present({ name }) };
};

/** The first time a link; later another value from the dataset's date on, or an end that became known. */
const changes = (
  terms: Terms,
  { history, asOf }: { readonly history: History; readonly asOf: CalendarDate },
): readonly MakeCommand[] => {
  const [first] = history;
  const isSame = first?.event.type === 'SupplyLinkEstablished' && isSameDelivery(first.event.data, terms);
  const link = folded(history, linkDecider);
  if (!isSame || link.status === 'absent') return [(context) => new EstablishLink(terms, context)];
  return [...revaluation(terms, link, asOf), ...ending(terms, link)];
};

const changeOf = ({ linkId: link, source }: Terms) => ({ linkId: link, ...present({ source }) });

const revaluation = (terms: Terms, link: EstablishedLink, asOf: CalendarDate): readonly MakeCommand[] => {
  const { annualValue } = terms;
  if (annualValue === undefined || valueOn(link.values, asOf) === annualValue) return [];
  return [(context) => new RevalueLink({ ...changeOf(terms), annualValue, effectiveOn: asOf }, context)];
};

const ending = (terms: Terms, link: EstablishedLink): readonly MakeCommand[] => {
  const { until } = terms;
  if (until === undefined || link.until === until) return [];
  return [
    (context) => new EndLink({ ...changeOf(terms), effectiveOn: until, reason: '数据集更新' }, context),
  ];
};

const isSameDelivery = (recorded: SupplyTerms, row: SupplyTerms): boolean =>
  deliveryOf(recorded) === deliveryOf(row);

const deliveryOf = ({
  supplier,
  customer,
  kind,
  goods,
  stageId: stage,
  intoStageId: into,
}: SupplyTerms): string =>
  JSON.stringify([
    supplier.kind === 'enterprise' ? supplier.id : [supplier.region, supplier.name],
    customer,
    kind,
    goods,
    stage,
    into,
  ]);
