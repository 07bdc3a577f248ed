import { enterpriseId, type EnterpriseId } from '@liantu/domain';
import { badUserInput } from '../graphql/wire-error.js';
import { then, type Soon } from '../reading/soon.js';
import type { View } from '../reading/view.js';
import { idOf } from '../writing/input-checks.js';
import { toEnterprise, type EnterpriseType } from './enterprise.types.js';

/** The enterprise on the day of the view; those asked for together are read together. */
export const enterpriseOf = (id: EnterpriseId, view: View): Soon<EnterpriseType | undefined> =>
  then(view.enterprises.get(id), (found) => found && toEnterprise(found, view));

/** The same for many, those that are known, by id. */
export const enterprisesOf = (
  ids: readonly EnterpriseId[],
  view: View,
): Soon<ReadonlyMap<EnterpriseId, EnterpriseType>> =>
  then(
    view.enterprises.all(ids),
    (found) =>
      new Map(
        found.flatMap((enterprise) => (enterprise ? [[enterprise.id, toEnterprise(enterprise, view)]] : [])),
      ),
  );

/** One that is refused when it is unknown. `field` is what the caller knows it as. */
export const knownEnterprise = async (id: string, field: string, view: View): Promise<EnterpriseType> => {
  const found = await enterpriseOf(idOf(enterpriseId, id, field), view);
  if (found === undefined)
    throw badUserInput(`There is no enterprise ${id}: \`enterprises\` lists those there are`);
  return found;
};
