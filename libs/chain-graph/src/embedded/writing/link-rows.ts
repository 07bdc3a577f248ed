import type { StageId, Supplier } from '@liantu/domain';
import { epochDay } from '@liantu/kernel';
import type { SqlValue } from '@liantu/sqlite';
import type { LinkMutation } from '../../mutation.js';
import { confidenceCode, eventBytes, SUPPLY } from '../codes.js';
import type { Numbers } from './numbers.js';
import type { Rows } from './rows.js';

const NONE = 0;

export const linkRows: Rows<LinkMutation> = {
  'merge-supply': ({ link, supplier, customer, stage, intoStage, ...terms }, numbers) => [
    [
      ...[link, stageNumber(stage, numbers), SUPPLY[terms.supplyKind], terms.goods],
      supplier.kind === 'outside' ? (supplier.name ?? null) : null,
      ...[numbers.source(terms.source), eventBytes(terms.because)],
    ],
    [
      stageNumber(stage, numbers),
      ...supplierColumns(supplier, numbers),
      numbers.enterprise(customer),
      intoStage === undefined ? null : numbers.stage(intoStage),
      ...[epochDay(terms.since), confidenceCode(terms.source), terms.at],
    ],
  ],
  'merge-supply-value': ({ link, from, at, annualValue, because }) => [
    [link, epochDay(from), at, annualValue, eventBytes(because)],
  ],
  'close-supply': ({ link, until, at, because }) => [
    [link, epochDay(until), at],
    [link, eventBytes(because)],
  ],
};

const stageNumber = (stage: StageId | undefined, numbers: Numbers): SqlValue =>
  stage === undefined ? NONE : numbers.stage(stage);

const supplierColumns = (supplier: Supplier, numbers: Numbers): readonly SqlValue[] =>
  supplier.kind === 'enterprise' ? [numbers.enterprise(supplier.id), null] : [NONE, Number(supplier.region)];
