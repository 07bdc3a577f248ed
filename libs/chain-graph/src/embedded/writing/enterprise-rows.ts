import { epochDay } from '@liantu/kernel';
import type { EnterpriseMutation } from '../../mutation.js';
import { confidenceCode, eventBytes, ROLE, STOPPAGE } from '../codes.js';
import { foldedName, namePairs } from '../name-pairs.js';
import type { Rows } from './rows.js';

export const enterpriseRows: Rows<EnterpriseMutation> = {
  'merge-enterprise': ({ enterprise, at, registeredOn, because, ...terms }, numbers) => [
    [
      numbers.enterprise(enterprise),
      at,
      epochDay(registeredOn),
      terms.creditCode ?? null,
      terms.stockCode ?? null,
      numbers.source(terms.source),
      eventBytes(because),
    ],
  ],
  'merge-name': ({ enterprise, from, at, name }, numbers) => [
    [
      numbers.enterprise(enterprise),
      epochDay(from),
      at,
      name,
      foldedName(name) === name ? null : foldedName(name),
    ],
    [namePairs(name)],
  ],
  'merge-region': ({ enterprise, from, at, region }, numbers) => [
    [numbers.enterprise(enterprise), epochDay(from), at, Number(region)],
  ],
  'merge-zone-stay': ({ enterprise, zone, since, at, because }, numbers) => [
    [numbers.enterprise(enterprise), numbers.zone(zone), epochDay(since), at, eventBytes(because)],
  ],
  'close-zone-stay': ({ enterprise, zone, until, at, because }, numbers) => [
    [numbers.enterprise(enterprise), numbers.zone(zone), epochDay(until), at, eventBytes(because)],
  ],
  'merge-membership': ({ enterprise, chain, stage, since, at, because, ...terms }, numbers) => [
    [
      ...[numbers.chain(chain), numbers.enterprise(enterprise), numbers.stage(stage)],
      ...[epochDay(since), at, ROLE[terms.role]],
      ...[terms.annualOutput ?? null, terms.revenueShareBp ?? null],
      ...[confidenceCode(terms.source), numbers.source(terms.source), eventBytes(because)],
    ],
  ],
  'close-membership': ({ enterprise, stage, until, at, because }, numbers) => [
    [numbers.enterprise(enterprise), numbers.stage(stage), epochDay(until), at, eventBytes(because)],
  ],
  'merge-figures': ({ enterprise, year, at, figures, source, because }, numbers) => [
    [
      ...[numbers.enterprise(enterprise), year, at],
      ...[figures.output ?? null, figures.tax ?? null, figures.jobs ?? null],
      ...[figures.landDeciMu ?? null, figures.energyKgce ?? null, figures.rdSpending ?? null],
      ...[confidenceCode(source), numbers.source(source), eventBytes(because)],
    ],
  ],
  'merge-stoppage': ({ enterprise, stoppage, since, at, because }, numbers) => [
    [numbers.enterprise(enterprise), STOPPAGE[stoppage], epochDay(since), at, eventBytes(because)],
  ],
  'close-stoppage': ({ enterprise, stoppage, until, at, because }, numbers) => [
    [numbers.enterprise(enterprise), STOPPAGE[stoppage], epochDay(until), at, eventBytes(because)],
  ],
};
