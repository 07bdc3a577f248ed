import type {
  ChainId,
  ClusterId,
  EdgeTerms,
  EnterpriseId,
  StageId,
  StageTerms,
  Territory,
  ZoneId,
} from '@liantu/domain';
import { byCodePoint, epochDay, yuan, type CalendarDate } from '@liantu/kernel';
import type { ClusterOnDate, Template, ZoneOnDate } from '../../subjects.js';
import { edgeKindOf, regionOf, tierOf } from '../codes.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { sqlText } from '../sql-texts.js';
import { grouped, listOf } from './group.js';

const FILE = new URL('./catalogue.sql', import.meta.url);
const HOLDER = sqlText(FILE, 'credit-code-holder');
const CHAINS = sqlText(FILE, 'chains');
const STAGES_IN_FORCE = sqlText(FILE, 'stages-in-force');
const EDGES_IN_FORCE = sqlText(FILE, 'edges-in-force');
const STAGES = sqlText(FILE, 'stages');
const ZONES = sqlText(FILE, 'zones');
const CLUSTERS = sqlText(FILE, 'clusters');

export const readCreditCodeHolder = async (
  snapshot: Snapshot,
  creditCode: string,
): Promise<EnterpriseId | undefined> => (await snapshot.all<{ id: EnterpriseId }>(HOLDER, creditCode))[0]?.id;

interface ChainRow {
  readonly id: ChainId;
  readonly name: string;
  readonly nameEn: string | null;
}

interface EdgeRow extends Pick<EdgeTerms, 'from' | 'to'> {
  readonly chain: ChainId;
  readonly kind: bigint;
  readonly essential: bigint;
  readonly coefficientPpm: bigint | null;
}

export const readTemplates = async (snapshot: Snapshot, asOf: CalendarDate): Promise<readonly Template[]> => {
  const day = epochDay(asOf);
  const chains = await snapshot.all<ChainRow>(CHAINS, day);
  const stages = grouped(
    await snapshot.all<{ chain: ChainId; terms: string }>(STAGES_IN_FORCE, day),
    ({ chain }) => chain,
  );
  const edges = grouped(await snapshot.all<EdgeRow>(EDGES_IN_FORCE, day), ({ chain }) => chain);
  return chains.map(({ id, name, nameEn }) => {
    const inForce = (stages.get(id) ?? []).map(({ terms }) => JSON.parse(terms) as StageTerms);
    const held = new Set(inForce.map(({ stageId }) => stageId));
    return {
      id,
      name,
      ...(nameEn !== null && { nameEn }),
      stages: inForce.sort(byOrdinal),
      edges: (edges.get(id) ?? []).filter(({ from, to }) => held.has(from) && held.has(to)).map(edgeOf),
    };
  });
};

const byOrdinal = (a: StageTerms, b: StageTerms): number =>
  a.ordinal - b.ordinal || byCodePoint(a.stageId, b.stageId);

const edgeOf = ({ from, to, kind, essential, coefficientPpm }: EdgeRow): EdgeTerms => ({
  from,
  to,
  kind: edgeKindOf(kind),
  essential: essential === 1n,
  ...(coefficientPpm !== null && { coefficientPpm: Number(coefficientPpm) }),
});

export const readStages = async (
  snapshot: Snapshot,
  ids: readonly StageId[],
): Promise<ReadonlyMap<StageId, { readonly chain: ChainId; readonly terms: StageTerms }>> => {
  const rows = await snapshot.all<{ id: StageId; chain: ChainId; terms: string }>(STAGES, listOf(ids));
  return new Map(rows.map(({ id, chain, terms }) => [id, { chain, terms: JSON.parse(terms) as StageTerms }]));
};

interface ZoneRow {
  readonly id: ZoneId;
  readonly name: string | null;
  readonly region: bigint | null;
  readonly parent: ZoneId | null;
  readonly leadingIndustries: string;
}

export const readZones = async (snapshot: Snapshot, asOf: CalendarDate): Promise<readonly ZoneOnDate[]> =>
  (await snapshot.all<ZoneRow>(ZONES, epochDay(asOf))).map(
    ({ id, name, region, parent, leadingIndustries }) => ({
      id,
      name: name ?? id,
      ...(region !== null && { region: regionOf(region) }),
      ...(parent !== null && { parent }),
      leadingIndustries: JSON.parse(leadingIndustries) as readonly string[],
    }),
  );

interface ClusterRow {
  readonly id: ClusterId;
  readonly name: string;
  readonly chain: ChainId;
  readonly region: bigint | null;
  readonly zone: ZoneId | null;
  readonly tier: bigint;
  readonly target: bigint | null;
}

export const readClusters = async (
  snapshot: Snapshot,
  asOf: CalendarDate,
): Promise<readonly ClusterOnDate[]> =>
  (await snapshot.all<ClusterRow>(CLUSTERS, epochDay(asOf))).map(({ id, name, chain, tier, ...row }) => ({
    id,
    name,
    chain,
    territory: territoryOf(row),
    tier: tierOf(tier),
    ...(row.target !== null && { targetOutput: yuan(row.target) }),
  }));

const territoryOf = ({ region, zone }: Pick<ClusterRow, 'region' | 'zone'>): Territory => {
  if (zone !== null) return { kind: 'zone', zone };
  return { kind: 'region', region: regionOf(region ?? 0n) };
};
