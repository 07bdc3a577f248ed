import fc from 'fast-check';
import { addDays, covers, overlaps, type Period } from '@liantu/kernel';
import {
  closed,
  entered,
  joined,
  left,
  movedOut,
  on,
  powerChain,
  registered,
  reopened,
  resumed,
  suspended,
} from '../../../../test/support/events.js';
import { context } from '../../../../test/support/specification.js';
import {
  cabinets,
  dazhou,
  electricValley,
  feiling,
  power,
  switchgear,
  xuchang,
} from '../../../../test/support/world.js';
import { chainDecider } from '../chain/chain.decider.js';
import { CloseEnterprise } from './close-enterprise.js';
import { EnterZone } from './enter-zone.js';
import { enterpriseDecider, type EnterpriseCommand } from './enterprise.decider.js';
import type { EnterpriseEvent } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { JoinChain } from './join-chain.js';
import { LeaveChain } from './leave-chain.js';
import { LeaveZone } from './leave-zone.js';
import { RegisterEnterprise } from './register-enterprise.js';
import { ReopenEnterprise } from './reopen-enterprise.js';
import { ReportFigures } from './report-figures.js';
import { ResumeEnterprise } from './resume-enterprise.js';
import { SuspendEnterprise } from './suspend-enterprise.js';

const facts = {
  zones: new Set([dazhou, electricValley]),
  chain: powerChain().reduce(chainDecider.evolve, chainDecider.initialState),
};
const { decide, evolve, initialState } = enterpriseDecider;

/** Twelve days, so that told periods meet often. */
const day = fc.integer({ min: 0, max: 11 }).map((later) => addDays(on('2024-01-01'), later));
const zone = fc.constantFrom(dazhou, electricValley);
const stage = fc.constantFrom(cabinets, switchgear);
const dated = fc.record(
  { enterpriseId: fc.constant(feiling), effectiveOn: day, until: day },
  { requiredKeys: ['enterpriseId', 'effectiveOn'] },
);

const command: fc.Arbitrary<EnterpriseCommand> = fc.oneof(
  dated.map((data) => new SuspendEnterprise(data, context)),
  dated.map((data) => new CloseEnterprise(data, context)),
  fc.tuple(dated, zone).map(([data, zoneId]) => new EnterZone({ ...data, zoneId }, context)),
  fc
    .tuple(dated, stage)
    .map(([data, stageId]) => new JoinChain({ ...data, chainId: power, stageId, role: 'MEMBER' }, context)),
  day.map((effectiveOn) => new ResumeEnterprise({ enterpriseId: feiling, effectiveOn }, context)),
  day.map((effectiveOn) => new ReopenEnterprise({ enterpriseId: feiling, effectiveOn }, context)),
  fc
    .tuple(day, zone)
    .map(
      ([effectiveOn, zoneId]) =>
        new LeaveZone({ enterpriseId: feiling, zoneId, reason: '搬迁', effectiveOn }, context),
    ),
  fc
    .tuple(day, stage)
    .map(
      ([effectiveOn, stageId]) =>
        new LeaveChain(
          { enterpriseId: feiling, chainId: power, stageId, reason: '转型', effectiveOn },
          context,
        ),
    ),
  fc.nat(50).map((jobs) => new ReportFigures({ enterpriseId: feiling, year: 2023, jobs }, context)),
);

const registration = new RegisterEnterprise(
  { enterpriseId: feiling, name: '宁波飞羚', region: xuchang, effectiveOn: on('2010-01-01') },
  context,
);

const eventsOf = (given: EnterpriseCommand, state: EnterpriseState): readonly EnterpriseEvent[] => {
  const decision = decide(given, state, facts);
  return decision.outcome === 'accepted' ? decision.events : [];
};

const told = fc
  .array(command, { maxLength: 30 })
  .map((commands) =>
    [registration, ...commands].reduce(
      (state, given) => eventsOf(given, state).reduce(evolve, state),
      initialState,
    ),
  );

const apart = (periods: readonly Period[]): boolean =>
  periods.every((one, at) => periods.slice(at + 1).every((other) => !overlaps(one, other)));

const event: fc.Arbitrary<EnterpriseEvent> = fc
  .tuple(
    fc.constantFrom(
      () => registered(feiling),
      (on: string) => entered(feiling, dazhou, on),
      (on: string) => movedOut(feiling, dazhou, on),
      (on: string) => joined(feiling, cabinets, on),
      (on: string) => left(feiling, cabinets, on),
      (on: string) => suspended(feiling, on),
      (on: string) => resumed(feiling, on),
      (on: string) => closed(feiling, on),
      (on: string) => reopened(feiling, on),
    ),
    day,
  )
  .map(([make, on]) => make(on));

describe('Any history of an enterprise', () => {
  test('folds, in whatever order it was recorded', () =>
    fc.assert(
      fc.property(fc.array(event), (history) => {
        expect(() => history.reduce(evolve, initialState)).not.toThrow();
      }),
    ));
  test('folds in two parts as it does in one', () =>
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (earlier, later) => {
        expect(later.reduce(evolve, earlier.reduce(evolve, initialState))).toEqual(
          [...earlier, ...later].reduce(evolve, initialState),
        );
      }),
    ));
});

describe('An enterprise that only accepted commands have made', () => {
  test('is in one zone at a time, and takes each stage once at a time', () =>
    fc.assert(
      fc.property(told, ({ stays, tenures }) => {
        const stages = [...new Set(tenures.map(({ stageId }) => stageId))];
        expect(apart(stays)).toBe(true);
        expect(stages.every((one) => apart(tenures.filter(({ stageId }) => stageId === one)))).toBe(true);
      }),
    ));
  test('is suspended and closed once at a time', () =>
    fc.assert(
      fc.property(told, ({ suspensions, closures }) => {
        expect([apart(suspensions), apart(closures)]).toEqual([true, true]);
      }),
    ));
  test('begins nothing while it is closed', () =>
    fc.assert(
      fc.property(told, ({ stays, tenures, suspensions, closures }) => {
        const begun = [...stays, ...tenures, ...suspensions].filter(({ since }) =>
          closures.some((closure) => covers(closure, since) && closure.since !== since),
        );
        expect(begun).toEqual([]);
      }),
    ));
  test('has no period that ends before it begins', () =>
    fc.assert(
      fc.property(told, ({ stays, tenures, suspensions, closures }) => {
        const periods: readonly Period[] = [...stays, ...tenures, ...suspensions, ...closures];
        expect(periods.every(({ since, until }) => until === undefined || since < until)).toBe(true);
      }),
    ));
  test('records nothing when it is told the same again', () =>
    fc.assert(
      fc.property(told, command, (state, given) => {
        expect(eventsOf(given, eventsOf(given, state).reduce(evolve, state))).toEqual([]);
      }),
    ));
});
