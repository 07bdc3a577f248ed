import type { StageId } from '@liantu/domain';
import { fromEpochDay } from '@liantu/kernel';
import type {
  ChainSituation,
  Movement,
  Occupant,
  OutsidePurchase,
  StageMovements,
  StageSituation,
  StageTrade,
} from '../../situation.js';
import type { SupplyColumns } from '../columns/chain-columns.js';
import type { Snapshot } from '../storage/reader-pool.js';
import type { TradingGround } from './ground.js';
import { movesOf, type StageMoves } from './movements.js';
import { occupantsOf, type StageOccupants } from './occupancy.js';
import { showDepartures, showOccupants, showPurchases } from './shown.js';
import type { Survey } from './survey.js';
import { edgeMoneyOf, tradeOf, type StagePurchases } from './trade.js';

/** At most so many outside purchases of a stage are shown. */
const PURCHASES_SHOWN = 3;

/** All a verdict needs; only what is shown by name is read from the snapshot. */
export const situationOf = async (
  { snapshot, supply }: TradingGround,
  survey: Survey,
): Promise<Omit<ChainSituation, 'chain' | 'position'>> => {
  const presences = await presencesOf(snapshot, survey);
  const movements = await movementsOf(snapshot, survey);
  const ledger = await tradeOf(survey, supply, PURCHASES_SHOWN);
  const trades = await tradesOf(snapshot, survey, supply, ledger.stages);
  const stages = survey.template.stages.map(({ terms }, place) => ({
    stage: terms,
    ...at(presences, place),
    trade: at(trades, place),
    movements: at(movements, place),
  }));
  return {
    asOf: fromEpochDay(survey.day),
    stages,
    edges: survey.template.edges,
    edgeMoney: edgeMoneyOf(survey, ledger),
  };
};

/** The largest outside purchases of a stage; none when the template has no such stage. */
export const purchasesOf = async (
  { snapshot, supply }: TradingGround,
  survey: Survey,
  stage: StageId,
  first: number,
): Promise<readonly OutsidePurchase[]> => {
  const stages = survey.template.stages.filter(({ terms }) => terms.stageId === stage);
  const trade = await tradeOf({ ...survey, template: { stages, edges: [] } }, supply, first);
  const candidates = trade.stages.map((each) => each.candidates);
  const shown = await showPurchases(snapshot, { day: survey.day, shown: first }, supply, candidates);
  return shown.flat();
};

type Presence = Pick<StageSituation, 'enterprises' | 'leaders' | 'output' | 'largest'>;

const presencesOf = async (snapshot: Snapshot, survey: Survey): Promise<readonly Presence[]> => {
  const stages = await occupantsOf(survey);
  const shown = await showOccupants(
    snapshot,
    survey,
    stages.map(({ candidates }) => candidates),
  );
  return stages.map((stage, place) => presenceOf(stage, at(shown, place)));
};

const presenceOf = (
  { enterprises, leaders, output }: StageOccupants,
  largest: readonly Occupant[],
): Presence => ({ enterprises, leaders, output, largest });

const movementsOf = async (snapshot: Snapshot, survey: Survey): Promise<readonly StageMovements[]> => {
  const stages = await movesOf(survey);
  const shown = await showDepartures(
    snapshot,
    survey,
    stages.map(({ candidates }) => candidates),
  );
  return stages.map((stage, place) => movementOf(stage, at(shown, place)));
};

const movementOf = (
  { arrivals, departures }: StageMoves,
  latestDepartures: readonly Movement[],
): StageMovements => ({ arrivals, departures, latestDepartures });

const tradesOf = async (
  snapshot: Snapshot,
  { day }: Survey,
  supply: SupplyColumns,
  stages: readonly StagePurchases[],
): Promise<readonly StageTrade[]> => {
  const candidates = stages.map((stage) => stage.candidates);
  const shown = await showPurchases(snapshot, { day, shown: PURCHASES_SHOWN }, supply, candidates);
  return stages.map((stage, place) => stageTradeOf(stage, at(shown, place)));
};

const stageTradeOf = (
  { local, outside }: StagePurchases,
  largestOutside: readonly OutsidePurchase[],
): StageTrade => ({
  localKnown: local.sum,
  localUnknown: local.unknown,
  outsideKnown: outside.sum,
  outsideKnownLinks: outside.known,
  outsideUnknown: outside.unknown,
  largestOutside,
});

const at = <Item>(items: readonly Item[], place: number): Item => {
  const item = items[place];
  if (item === undefined) throw new RangeError(`The template has no stage at place ${place}`);
  return item;
};
