import { deciding, without } from '@liantu/kernel';
import {
  defined,
  on,
  stageAdded,
  stageRetired,
  stageRevised,
  stagesLinked,
  stagesUnlinked,
} from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { copper, edges, metals, power, stages } from '../../../../test/support/world.js';
import { type ChainId, type StageId } from '../ids.js';
import { chainDecider } from './chain.decider.js';
import type { EdgeTerms, StageTerms } from './chain.events.js';
import { DefineChain } from './define-chain.js';
import type { ChainTemplate, TemplateStage } from './template.js';

const given = specificationOf(deciding(chainDecider, { owners: new Map<StageId, ChainId>() }));
const whereMetalsHasCopper = specificationOf(deciding(chainDecider, { owners: new Map([[copper, metals]]) }));

const copperStage = without(stages.copper, 'ordinal');
const cabinetStage = without(stages.cabinets, 'ordinal');
const switchgearStage = without(stages.switchgear, 'ordinal');
const at = (stage: TemplateStage, ordinal: number): StageTerms => ({ ...stage, ordinal });

const define = (change: Partial<ChainTemplate> = {}): DefineChain =>
  new DefineChain(
    {
      chainId: power,
      name: '智能电力装备',
      stages: [copperStage, switchgearStage],
      edges: [edges.copper],
      effectiveOn: on('2020-01-01'),
      ...change,
    },
    context,
  );
const version = [
  defined(power, '智能电力装备', '2020-01-01'),
  stageAdded(at(copperStage, 1024), '2020-01-01'),
  stageAdded(at(switchgearStage, 2048), '2020-01-01'),
  stagesLinked(edges.copper, '2020-01-01'),
];

describe('Defining a chain', () => {
  test('records its name, its stages and its edges', () =>
    given()
      .when(define())
      .then(...version));
  test('again with the same template records nothing', () =>
    given(...version)
      .when(define())
      .thenNothing());
  test('again later with the same template records nothing', () =>
    given(...version)
      .when(define({ effectiveOn: on('2024-01-01') }))
      .thenNothing());
  test('as of a day before its latest version is rejected', () =>
    given(...version)
      .when(define({ effectiveOn: on('2019-12-31') }))
      .thenRejected('REVISION_BEFORE_LATEST', '2020-01-01'));
  test('with a stage of its own, retired or not, is accepted', () =>
    whereMetalsHasCopper()
      .when(define({ chainId: metals, stages: [copperStage], edges: [] }))
      .then(defined(metals, '智能电力装备', '2020-01-01'), {
        type: 'StageAdded',
        data: { chainId: metals, ...at(copperStage, 1024), effectiveOn: on('2020-01-01') },
      }));
  test('without any stage is accepted with a warning', () =>
    given()
      .when(define({ stages: [], edges: [] }))
      .thenWarned(/^The chain has no stage/));
  test('more than 366 days ahead is rejected', () =>
    given()
      .when(define({ effectiveOn: on('2027-07-02') }))
      .thenRejected('DATE_IN_FUTURE'));
  test('with a stage of another chain is rejected, and says whose it is', () =>
    whereMetalsHasCopper().when(define()).thenRejected('STAGE_ID_TAKEN', metals));
});

describe('Revising a chain', () => {
  const day = '2024-01-01';
  const revise = (change: Partial<ChainTemplate>): DefineChain => define({ effectiveOn: on(day), ...change });

  test('under another name records the name only', () =>
    given(...version)
      .when(revise({ name: '电力装备' }))
      .then(defined(power, '电力装备', day)));
  test('on the day of its latest version is accepted', () =>
    given(...version)
      .when(define({ name: '电力装备' }))
      .then(defined(power, '电力装备', '2020-01-01')));
  test('without the English name it had takes that away', () =>
    given(
      {
        type: 'ChainDefined',
        data: { chainId: power, name: '智能电力装备', nameEn: 'Power', effectiveOn: on(day) },
      },
      ...version.slice(1),
    )
      .when(revise({}))
      .then(defined(power, '智能电力装备', day)));
  test('without an edge takes out that edge only', () =>
    given(...version)
      .when(revise({ edges: [] }))
      .then(stagesUnlinked(edges.copper, day)));
  test('by an edge of another kind between the same stages is another edge', () => {
    const serving: EdgeTerms = { ...edges.copper, kind: 'SERVES' };
    given(...version)
      .when(revise({ edges: [edges.copper, serving] }))
      .then(stagesLinked(serving, day));
  });
  test('by a stage in between puts it half-way and moves no other', () =>
    given(...version)
      .when(
        revise({
          stages: [copperStage, cabinetStage, switchgearStage],
          edges: [edges.copper, edges.cabinets],
        }),
      )
      .then(stageAdded(at(cabinetStage, 1536), day), stagesLinked(edges.cabinets, day)));
  test('by a stage at the end puts it behind the last', () =>
    given(...version)
      .when(revise({ stages: [copperStage, switchgearStage, cabinetStage] }))
      .then(stageAdded(at(cabinetStage, 3072), day)));
  test('by a new description records that stage only', () => {
    const tin = { ...copperStage, name: '铜材' };
    given(...version)
      .when(revise({ stages: [tin, switchgearStage] }))
      .then(stageRevised(at(tin, 1024), day));
  });
  test('by other terms of an edge states that edge anew', () => {
    const optional: EdgeTerms = { ...edges.copper, essential: false };
    given(...version)
      .when(revise({ edges: [optional] }))
      .then(stagesLinked(optional, day));
  });
  test('without a stage takes its edges out first', () =>
    given(...version)
      .when(revise({ stages: [switchgearStage], edges: [] }))
      .then(stagesUnlinked(edges.copper, day), stageRetired(copper, day)));
  test('in another order numbers all stages anew', () =>
    given(...version)
      .when(revise({ stages: [switchgearStage, copperStage] }))
      .then(stageRevised(at(switchgearStage, 1024), day), stageRevised(at(copperStage, 2048), day)));
  test('where no room is left numbers all stages anew', () =>
    given(
      defined(power, '智能电力装备', '2020-01-01'),
      stageAdded(at(copperStage, 1), '2020-01-01'),
      stageAdded(at(switchgearStage, 2), '2020-01-01'),
    )
      .when(revise({ stages: [copperStage, cabinetStage, switchgearStage], edges: [] }))
      .then(
        stageRevised(at(copperStage, 1024), day),
        stageAdded(at(cabinetStage, 2048), day),
        stageRevised(at(switchgearStage, 3072), day),
      ));
  test('by a stage that was retired adds it again', () =>
    given(...version, stagesUnlinked(edges.copper, '2022-01-01'), stageRetired(copper, '2022-01-01'))
      .when(revise({}))
      .then(stageAdded(at(copperStage, 1024), day), stagesLinked(edges.copper, day)));
});
