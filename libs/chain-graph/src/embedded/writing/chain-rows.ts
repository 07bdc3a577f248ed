import { epochDay } from '@liantu/kernel';
import type { ChainMutation } from '../../mutation.js';
import { EDGE } from '../codes.js';
import type { Rows } from './rows.js';

export const chainRows: Rows<ChainMutation> = {
  'merge-chain': ({ chain, from, at, name, nameEn }, numbers) => [
    [numbers.chain(chain), epochDay(from), at, name, nameEn ?? null],
  ],
  'merge-stage': ({ chain, stage, from, at, terms }, numbers) => [
    [numbers.stage(stage), numbers.chain(chain)],
    [
      numbers.chain(chain),
      numbers.stage(stage),
      epochDay(from),
      at,
      terms === undefined ? null : JSON.stringify(terms),
    ],
  ],
  'merge-edge': ({ chain, edge, from, at, terms }, numbers) => [
    [
      ...[numbers.chain(chain), numbers.stage(edge.from), numbers.stage(edge.to), EDGE[edge.kind]],
      ...[epochDay(from), at],
      terms === undefined ? null : Number(terms.essential),
      terms?.coefficientPpm ?? null,
    ],
  ],
};
