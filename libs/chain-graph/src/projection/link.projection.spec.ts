import { yuan } from '@liantu/kernel';
import { delivers, ended, on, outside, revalued } from '../../../../test/support/events.js';
import { from, given } from '../../../../test/support/projected.js';
import {
  annualReport,
  cabinets,
  ningbo,
  purchase,
  switchgear,
  xuji,
} from '../../../../test/support/world.js';

const supplier = outside(ningbo, '宁波某厂');
const day = '2019-01-01';

describe('Establishing a supply link', () => {
  const supply = {
    kind: 'merge-supply',
    link: purchase,
    supplier,
    customer: xuji,
    supplyKind: 'SUPPLY',
    goods: '机柜',
    since: on(day),
  };
  const stages = { stage: cabinets, intoStage: switchgear };

  test('begins a delivery, and gives its value when it is known', () => {
    const annualValue = yuan(30_000_000n);
    const history = delivers(purchase, [supplier, xuji], day, { annualValue, source: annualReport });
    expect(given(history).projected()).toEqual([
      { ...supply, ...stages, source: annualReport, ...from(1) },
      { kind: 'merge-supply-value', link: purchase, annualValue, from: on(day), ...from(1) },
    ]);
  });

  test('without a value gives none', () =>
    expect(given(delivers(purchase, [supplier, xuji], day)).projected()).toEqual([
      { ...supply, ...stages, ...from(1) },
    ]));
});

describe('A supply link', () => {
  test('has another value from a day on, until it ends', () => {
    const history = [revalued(purchase, 0n, '2020-01-01'), ended(purchase, '2021-01-01')];
    expect(given(...history).projected()).toEqual([
      {
        kind: 'merge-supply-value',
        link: purchase,
        annualValue: yuan(0n),
        from: on('2020-01-01'),
        ...from(1),
      },
      { kind: 'close-supply', link: purchase, until: on('2021-01-01'), ...from(2) },
    ]);
  });
});
