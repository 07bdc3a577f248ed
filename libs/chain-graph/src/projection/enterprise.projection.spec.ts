import { enterpriseId } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import {
  closed,
  entered,
  joined,
  left,
  movedOut,
  on,
  registered,
  relocated,
  renamed,
  reopened,
  reported,
  resumed,
  suspended,
} from '../../../../test/support/events.js';
import { from, given } from '../../../../test/support/projected.js';
import {
  annualReport,
  changge,
  electricValley,
  power,
  switchgear,
  xuchang,
  xuji,
} from '../../../../test/support/world.js';

describe('Registering an enterprise', () => {
  test('makes it known, with its first name and region', () => {
    const codes = { creditCode: '91411000174273201L', stockCode: '000400' };
    expect(given(registered(xuji, { ...codes, source: annualReport })).projected()).toEqual([
      {
        kind: 'merge-enterprise',
        enterprise: xuji,
        registeredOn: on('2010-01-01'),
        ...codes,
        source: annualReport,
        ...from(1),
      },
      {
        kind: 'merge-name',
        enterprise: xuji,
        name: '许继电气股份有限公司',
        from: on('2010-01-01'),
        ...from(1),
      },
      { kind: 'merge-region', enterprise: xuji, region: xuchang, from: on('2010-01-01'), ...from(1) },
    ]);
  });

  test('leaves out what nobody stated', () => {
    const [known] = given(registered(enterpriseId('unknown'))).projected();
    expect(Object.keys(known ?? {}).sort()).toEqual(['at', 'because', 'enterprise', 'kind', 'registeredOn']);
  });
});

describe('Another name or place of an enterprise', () => {
  test('is a name from that day on', () =>
    expect(given(renamed(xuji, '许继集团', '2012-05-01')).projected()).toEqual([
      { kind: 'merge-name', enterprise: xuji, name: '许继集团', from: on('2012-05-01'), ...from(1) },
    ]));

  test('is a region from that day on', () =>
    expect(given(relocated(xuji, changge, '2012-05-01')).projected()).toEqual([
      { kind: 'merge-region', enterprise: xuji, region: changge, from: on('2012-05-01'), ...from(1) },
    ]));
});

describe('Entering and leaving a zone', () => {
  test('begins a stay and ends it', () => {
    const stay = { enterprise: xuji, zone: electricValley };
    const history = [
      entered(xuji, electricValley, '2015-01-01'),
      movedOut(xuji, electricValley, '2018-01-01'),
    ];
    expect(given(...history).projected()).toEqual([
      { kind: 'merge-zone-stay', ...stay, since: on('2015-01-01'), ...from(1) },
      { kind: 'close-zone-stay', ...stay, until: on('2018-01-01'), ...from(2) },
    ]);
  });
});

describe('Joining and leaving a chain', () => {
  test('begins a membership with its terms', () => {
    const terms = { role: 'LEADER', annualOutput: yuan(8_000_000_000n), source: annualReport } as const;
    expect(given(joined(xuji, switchgear, '2016-01-01', terms)).projected()).toEqual([
      {
        kind: 'merge-membership',
        enterprise: xuji,
        chain: power,
        stage: switchgear,
        since: on('2016-01-01'),
        ...terms,
        ...from(1),
      },
    ]);
  });

  test('ends the membership of that stage', () =>
    expect(given(left(xuji, switchgear, '2020-01-01')).projected()).toEqual([
      { kind: 'close-membership', enterprise: xuji, stage: switchgear, until: on('2020-01-01'), ...from(1) },
    ]));
});

describe('Reporting figures', () => {
  test('gives those that were stated, and their source', () => {
    const figures = { output: yuan(15_000_000_000n), jobs: 5200, energyKgce: 1_200_000 };
    expect(given(reported(xuji, 2023, { ...figures, source: annualReport })).projected()).toEqual([
      { kind: 'merge-figures', enterprise: xuji, year: 2023, figures, source: annualReport, ...from(1) },
    ]);
  });

  test('without a source gives none', () =>
    expect(given(reported(xuji, 2023, { tax: yuan(0n) })).projected()).toEqual([
      { kind: 'merge-figures', enterprise: xuji, year: 2023, figures: { tax: yuan(0n) }, ...from(1) },
    ]));
});

describe('A time without production', () => {
  const stopped = (stoppage: string, day: string, place: number): object => ({
    kind: 'merge-stoppage',
    ...{ enterprise: xuji, stoppage, since: day, ...from(place) },
  });
  const wentOn = (stoppage: string, day: string, place: number): object => ({
    kind: 'close-stoppage',
    ...{ enterprise: xuji, stoppage, until: day, ...from(place) },
  });

  test('lasts from the suspension until it goes on', () =>
    expect(given(suspended(xuji, '2020-02-01'), resumed(xuji, '2020-04-01')).projected()).toEqual([
      stopped('SUSPENDED', '2020-02-01', 1),
      wentOn('SUSPENDED', '2020-04-01', 2),
    ]));

  test('lasts from the closure until the reopening', () =>
    expect(given(closed(xuji, '2021-01-01'), reopened(xuji, '2022-01-01')).projected()).toEqual([
      stopped('CLOSED', '2021-01-01', 1),
      wentOn('CLOSED', '2022-01-01', 2),
    ]));
});
