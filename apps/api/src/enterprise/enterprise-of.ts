import { enterpriseId, type EnterpriseId } from '@liantu/domain';
import { badUserInput } from '../graphql/wire-error.js';
import type { View } from '../reading/view.js';
import { idOf } from '../writing/input-checks.js';
import { toEnterprise, type EnterpriseType } from './enterprise.types.js';

/** The enterprise on the day of the view; those asked for together are read together. */
export const enterpriseOf = async (id: EnterpriseId, view: View): Promise<EnterpriseType | undefined> => {
  const found = await view.enterprises.load(id);
  return found && toEnterprise(found, view);
};

/** The same; an unknown one is refused. `field` is what the caller knows it as. */
export const knownEnterprise = async (id: string, field: string, view: View): Promise<EnterpriseType> => {
  const found = await enterpriseOf(idOf(enterpriseId, id, field), view);
  if (found === undefined)
    throw badUserInput(`There is no enterprise ${id}: \`enterprises\` lists those there are`);
  return found;
};
