import type { SupplyLinkOnDate } from '@liantu/chain-graph';
import type { EnterpriseId, StageId } from '@liantu/domain';
import { toStage, type StageType } from '../chain/chain.types.js';
import { enterprisesOf } from '../enterprise/enterprise-of.js';
import type { EnterpriseType } from '../enterprise/enterprise.types.js';
import { then, type Soon } from '../reading/soon.js';
import type { View } from '../reading/view.js';
import type { SupplyLinkType } from './link.types.js';

/** What links speak of, by id. */
interface Subjects {
  readonly enterprises: ReadonlyMap<EnterpriseId, EnterpriseType>;
  readonly stages: ReadonlyMap<StageId, StageType>;
}

/** Links with both ends and their stages: a list of links asks for them together, not each link for its own. */
export const toSupplyLinks = (
  links: readonly SupplyLinkOnDate[],
  view: View,
): Soon<readonly SupplyLinkType[]> =>
  then(enterprisesOf([...new Set(links.flatMap(endsOf))], view), (enterprises) =>
    then(stagesOf([...new Set(links.flatMap(stageIdsOf))], view), (stages) =>
      links.map((link) => toSupplyLink(link, { enterprises, stages })),
    ),
  );

const endsOf = ({ supplier, customer }: SupplyLinkOnDate): readonly EnterpriseId[] =>
  supplier.kind === 'enterprise' ? [supplier.id, customer] : [customer];

const stageIdsOf = ({ stage, intoStage }: SupplyLinkOnDate): readonly StageId[] =>
  [stage, intoStage].filter((id) => id !== undefined);

const stagesOf = (ids: readonly StageId[], view: View): Soon<ReadonlyMap<StageId, StageType>> =>
  then(
    view.stages.all(ids),
    (found) => new Map(found.flatMap((terms) => (terms ? [[terms.stageId, toStage(terms)]] : []))),
  );

/** Of one shape, as an enterprise is. */
const toSupplyLink = (link: SupplyLinkOnDate, { enterprises, stages }: Subjects): SupplyLinkType => {
  const { supplier, customer, stage, intoStage } = link;
  return {
    id: link.id,
    kind: link.kind,
    goods: link.goods,
    annualValue: link.annualValue,
    since: link.since,
    until: link.until,
    source: link.source,
    supplier: supplier.kind === 'enterprise' ? enterprises.get(supplier.id) : undefined,
    outside: supplier.kind === 'outside' ? supplier : undefined,
    customer: enterprises.get(customer),
    stage: stage && stages.get(stage),
    intoStage: intoStage && stages.get(intoStage),
  };
};
