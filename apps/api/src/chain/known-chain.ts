import type { Template } from '@liantu/chain-graph';
import { chainId } from '@liantu/domain';
import { unknown } from '../reading/unknown.js';
import type { View } from '../reading/view.js';
import { idOf } from '../writing/input-checks.js';

/** The chain as its template stands on the day; an unknown one is refused. */
export const knownChain = async (id: string, view: View): Promise<Template> => {
  const template = (await view.templates()).get(idOf(chainId, id, 'chain'));
  if (template === undefined) throw unknown({ what: 'chain', id }, view);
  return template;
};
