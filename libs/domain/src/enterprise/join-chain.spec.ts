import { deciding, yuan } from '@liantu/kernel';
import {
  closed,
  joined,
  left,
  on,
  powerChain,
  registered,
  stageAdded,
  stageRetired,
  suspended,
} from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import {
  cabinets,
  feiling,
  metals,
  power,
  stages,
  steel,
  switchgear,
} from '../../../../test/support/world.js';
import { chainDecider } from '../chain/chain.decider.js';
import type { ChainState } from '../chain/chain.state.js';
import type { ChainEvent } from '../chain/chain.events.js';
import type { ZoneId } from '../ids.js';
import type { EnterpriseLeftChain, Joining } from './enterprise.events.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { JoinChain } from './join-chain.js';

const chainOf = (...events: readonly ChainEvent[]): ChainState =>
  events.reduce(chainDecider.evolve, chainDecider.initialState);
const givenChain = (...events: readonly ChainEvent[]): typeof given =>
  specificationOf(deciding(enterpriseDecider, { zones: new Set<ZoneId>(), chain: chainOf(...events) }));
const given = specificationOf(
  deciding(enterpriseDecider, { zones: new Set<ZoneId>(), chain: chainOf(...powerChain()) }),
);

const join = (since: string, change: Partial<JoinChain['data']> = {}): JoinChain =>
  new JoinChain(
    {
      enterpriseId: feiling,
      chainId: power,
      stageId: cabinets,
      role: 'MEMBER',
      effectiveOn: on(since),
      ...change,
    },
    context,
  );
const known = registered(feiling);
const wasThereUntil = (day: string): EnterpriseLeftChain => ({
  type: 'EnterpriseLeftChain',
  data: {
    enterpriseId: feiling,
    chainId: power,
    stageId: cabinets,
    reason: '补录已结束的期间',
    effectiveOn: on(day),
  },
});

describe('Joining a chain', () => {
  test('records which stage the enterprise takes', () =>
    given(known)
      .when(join('2024-03-01'))
      .then(joined(feiling, cabinets, '2024-03-01')));
  test('as a leader with its output records both', () => {
    const more: Partial<Joining> = {
      role: 'LEADER',
      annualOutput: yuan(120_000_000n),
      revenueShareBp: 10_000,
    };
    given(known)
      .when(join('2024-03-01', more))
      .then(joined(feiling, cabinets, '2024-03-01', more));
  });
  test('for a period already over records both ends of it', () =>
    given(known)
      .when(join('2020-01-01', { until: on('2022-01-01') }))
      .then(joined(feiling, cabinets, '2020-01-01'), wasThereUntil('2022-01-01')));
  test('at a second stage is accepted', () =>
    given(known, joined(feiling, switchgear, '2020-01-01'))
      .when(join('2024-03-01'))
      .then(joined(feiling, cabinets, '2024-03-01')));
  test('at a stage it has is rejected', () =>
    given(known, joined(feiling, cabinets, '2020-01-01'))
      .when(join('2024-03-01'))
      .thenRejected('ALREADY_IN_STAGE'));
  test('at a stage it had on that day is rejected though it has left since', () =>
    given(known, joined(feiling, cabinets, '2020-01-01'), left(feiling, cabinets, '2025-01-01'))
      .when(join('2024-03-01'))
      .thenRejected('ALREADY_IN_STAGE'));
  test('again on the day it left is accepted', () =>
    given(known, joined(feiling, cabinets, '2020-01-01'), left(feiling, cabinets, '2024-03-01'))
      .when(join('2024-03-01'))
      .then(joined(feiling, cabinets, '2024-03-01')));
  test('while suspended is accepted', () =>
    given(known, suspended(feiling, '2024-01-01'))
      .when(join('2024-03-01'))
      .then(joined(feiling, cabinets, '2024-03-01')));
  test('while closed is rejected', () =>
    given(known, closed(feiling, '2024-01-01')).when(join('2024-03-01')).thenRejected('ENTERPRISE_CLOSED'));
  test('before it closed is accepted', () =>
    given(known, closed(feiling, '2025-01-01'))
      .when(join('2024-03-01'))
      .then(joined(feiling, cabinets, '2024-03-01')));
  test('by an enterprise that nobody registered is rejected', () =>
    given().when(join('2024-03-01')).thenRejected('ENTERPRISE_UNKNOWN'));
});

describe('Joining a chain, told late', () => {
  const later = joined(feiling, cabinets, '2024-03-01');

  test('without an end before a later membership is rejected', () =>
    given(known, later).when(join('2020-01-01')).thenRejected('OVERLAPS_LATER_MEMBERSHIP'));
  test('until a day in a later membership is rejected', () =>
    given(known, later)
      .when(join('2020-01-01', { until: on('2024-03-02') }))
      .thenRejected('OVERLAPS_LATER_MEMBERSHIP'));
  test('until the later membership begins is accepted', () =>
    given(known, later)
      .when(join('2020-01-01', { until: on('2024-03-01') }))
      .then(joined(feiling, cabinets, '2020-01-01'), wasThereUntil('2024-03-01')));
  test('until the day of joining is rejected', () =>
    given(known)
      .when(join('2020-01-01', { until: on('2020-01-01') }))
      .thenRejected('LEFT_BEFORE_JOINED'));
});

describe('The stage to join', () => {
  test('may be one that was added to the chain later', () =>
    given(registered(feiling, { effectiveOn: on('2000-01-01') }))
      .when(join('2001-01-01'))
      .then(joined(feiling, cabinets, '2001-01-01')));
  test('of no chain is rejected', () =>
    given(known)
      .when(join('2024-03-01', { stageId: steel }))
      .thenRejected('STAGE_UNKNOWN'));
  test('of a chain that nobody defined is rejected', () =>
    givenChain()(known)
      .when(join('2024-03-01', { chainId: metals }))
      .thenRejected('CHAIN_UNKNOWN'));
  test('that is retired on that day is rejected', () =>
    givenChain(
      ...powerChain(),
      stageRetired(cabinets, '2024-01-01'),
    )(known)
      .when(join('2024-03-01'))
      .thenRejected('STAGE_UNKNOWN'));
  test.each([
    ['that was out of the chain on that day is rejected', '2022-06-01', 'STAGE_UNKNOWN'],
    ['may be one that is part of the chain again', '2023-01-01', undefined],
    ['may be one that was part of the chain before', '2021-12-31', undefined],
  ])('%s', (_words, day, code) => {
    const outcome = givenChain(
      ...powerChain(),
      stageRetired(cabinets, '2022-01-01'),
      stageAdded(stages.cabinets, '2023-01-01'),
    )(known).when(join(day));
    if (code === undefined) outcome.then(joined(feiling, cabinets, day));
    else outcome.thenRejected(code);
  });
  test('may be one that was retired later', () =>
    givenChain(
      ...powerChain(),
      stageRetired(cabinets, '2025-01-01'),
    )(known)
      .when(join('2024-03-01'))
      .then(joined(feiling, cabinets, '2024-03-01')));
});

describe('What a membership states', () => {
  test.each([
    ['a negative output', { annualOutput: yuan(-1n) }, 'NEGATIVE_AMOUNT'],
    ['an output above ten trillion yuan', { annualOutput: yuan(10_000_000_000_001n) }, 'AMOUNT_TOO_LARGE'],
    ['a share above the whole', { revenueShareBp: 10_001 }, 'SHARE_OUT_OF_RANGE'],
    ['a negative share', { revenueShareBp: -1 }, 'SHARE_OUT_OF_RANGE'],
    ['half a basis point', { revenueShareBp: 0.5 }, 'SHARE_OUT_OF_RANGE'],
  ] as const)('cannot be %s', (_words, change, code) =>
    given(known).when(join('2024-03-01', change)).thenRejected(code),
  );
  test('may be an output of ten trillion yuan', () => {
    const more = { annualOutput: yuan(10_000_000_000_000n) };
    given(known)
      .when(join('2024-03-01', more))
      .then(joined(feiling, cabinets, '2024-03-01', more));
  });
});
