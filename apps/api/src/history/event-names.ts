import { isRegionCode, type DomainEvent, type EnterpriseId, type StageId } from '@liantu/domain';
import type { View } from '../reading/view.js';

/** Which thing a field of an event names. */
interface Named {
  readonly enterprises: readonly EnterpriseId[];
  readonly stages: readonly StageId[];
}

type Names = ReadonlyMap<string, string>;

/** What the ids in an event are called on the day of the view; what is unknown is its own name. */
export const namesIn = async (
  event: DomainEvent,
  view: View,
  regionName: (code: string) => string,
): Promise<(id: string) => string> => {
  const { enterprises, stages } = named(event);
  const known: Names = new Map([
    ...(await enterpriseNames(enterprises, view)),
    ...(await stageNames(stages, view)),
    ...('zoneId' in event.data || 'territory' in event.data ? namesOf(await view.zones()) : []),
    ...('chainId' in event.data ? namesOf(await view.templates()) : []),
  ]);
  return (id) => known.get(id) ?? (isRegionCode(id) ? regionName(id) : id);
};

const named = ({ data }: DomainEvent): Named => ({
  enterprises: [
    ...('enterpriseId' in data ? [data.enterpriseId] : []),
    ...('customer' in data ? [data.customer] : []),
    ...('supplier' in data && data.supplier.kind === 'enterprise' ? [data.supplier.id] : []),
  ],
  stages: [...('stageId' in data ? [data.stageId] : []), ...('from' in data ? [data.from, data.to] : [])],
});

const enterpriseNames = async (ids: readonly EnterpriseId[], view: View): Promise<Names> => {
  const found = await view.enterprises.all(ids);
  return new Map(found.flatMap((enterprise) => (enterprise ? [[enterprise.id, enterprise.name]] : [])));
};

const stageNames = async (ids: readonly StageId[], view: View): Promise<Names> => {
  const found = await view.stages.all(ids);
  return new Map(found.flatMap((stage) => (stage ? [[stage.stageId, stage.name]] : [])));
};

const namesOf = (things: ReadonlyMap<string, { readonly name: string }>): Names =>
  new Map([...things].map(([id, { name }]) => [id, name]));
