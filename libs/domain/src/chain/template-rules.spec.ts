import { deciding, without } from '@liantu/kernel';
import { defined, on, stageAdded, stagesLinked } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { cabinets, copper, edges, power, stages, switchgear } from '../../../../test/support/world.js';
import { stageId, type ChainId, type StageId } from '../ids.js';
import { chainDecider } from './chain.decider.js';
import type { EdgeTerms, StageTerms } from './chain.events.js';
import { DefineChain } from './define-chain.js';
import type { ChainTemplate, TemplateStage } from './template.js';

const given = specificationOf(deciding(chainDecider, { owners: new Map<StageId, ChainId>() }));

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

describe('A template', () => {
  const loop: readonly EdgeTerms[] = [
    edges.cabinets,
    { from: switchgear, to: copper, kind: 'FEEDS', essential: true },
    { from: copper, to: cabinets, kind: 'FEEDS', essential: true },
  ];
  const all = [copperStage, cabinetStage, switchgearStage];

  test('whose FEEDS edges go in a loop is rejected, and names the loop', () =>
    given()
      .when(define({ stages: all, edges: loop }))
      .thenRejected('STAGES_FORM_A_LOOP', 'SPE12 → SPE02 → SPE08 → SPE12'));
  test('may close a loop by recycling', () => {
    const back: EdgeTerms = { from: switchgear, to: copper, kind: 'RECYCLES', essential: false };
    given()
      .when(define({ edges: [edges.copper, back] }))
      .then(...version, stagesLinked(back, '2020-01-01'));
  });
  test.each([
    ['with a stage that feeds itself', { edges: [{ ...edges.copper, to: copper }] }, 'STAGES_FORM_A_LOOP'],
    ['with a stage twice', { stages: [copperStage, copperStage, switchgearStage] }, 'STAGE_TWICE'],
    ['with an edge twice', { edges: [edges.copper, { ...edges.copper, essential: false }] }, 'EDGE_TWICE'],
    ['with an edge from a stage it lacks', { edges: [{ ...edges.copper, from: cabinets }] }, 'STAGE_UNKNOWN'],
    [
      'with an edge to a stage it lacks',
      { edges: [{ ...edges.copper, to: stageId('SPE99') }] },
      'STAGE_UNKNOWN',
    ],
    ['with a blank name', { name: '' }, 'TEXT_MISSING'],
    ['with a blank stage', { stages: [{ ...copperStage, name: '' }, switchgearStage] }, 'TEXT_MISSING'],
    [
      'with a coefficient above one',
      { edges: [{ ...edges.copper, coefficientPpm: 1_000_001 }] },
      'SHARE_OUT_OF_RANGE',
    ],
  ])('%s is rejected', (_words, change, code) => given().when(define(change)).thenRejected(code));
  test.each([1_000_001, -1, 0.5])('with a coefficient of %d millionths is told from where to where', (part) =>
    given()
      .when(define({ edges: [{ ...edges.copper, coefficientPpm: part }] }))
      .thenRejected(
        'SHARE_OUT_OF_RANGE',
        `Edge from ${edges.copper.from} to ${edges.copper.to}: Give coefficient as a number from 0 to 1`,
      ),
  );
  test('with a stage whose name is too long says which stage', () =>
    given()
      .when(define({ stages: [{ ...copperStage, name: '铜'.repeat(201) }, switchgearStage] }))
      .thenRejected('TEXT_TOO_LONG', `Stage ${copper}: Shorten name to 200 characters`));
});
