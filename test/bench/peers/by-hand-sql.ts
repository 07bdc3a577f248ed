/** :chain and :zone are ids, :day is the day, :first to :last the regions, :year the last one that ended, :yearAgo a day. */

const inRegion = (enterprise: string, day: string): string => `
  JOIN enterprise_region AS place
    ON place.enterprise = ${enterprise} AND place.region BETWEEN :first AND :last
    AND place.reign <= ${day} AND ${day} < place.ceded`;

const inZone = (enterprise: string, day: string): string => `
  JOIN zone_stay AS place
    ON place.enterprise = ${enterprise} AND place.since <= ${day} AND ${day} < place.until
    AND place.zone IN (
      SELECT no FROM zone WHERE id = :zone
      UNION ALL
      SELECT zone FROM zone_parent WHERE parent = (SELECT no FROM zone WHERE id = :zone)
    )`;

const stopped = (kind: 'SUSPENDED' | 'CLOSED', enterprise: string, day: string): string => `
  EXISTS (
    SELECT 1 FROM stoppage
    WHERE stoppage.enterprise = ${enterprise} AND kind = ${kind === 'CLOSED' ? 2 : 1}
      AND stoppage.since <= ${day} AND ${day} < stoppage.until
  )`;

const CHAIN = '(SELECT no FROM chain WHERE id = :chain)';
const HELD = `held.chain = ${CHAIN} AND held.since <= :day AND :day < held.until`;
const LATEST =
  'year = (SELECT max(year) FROM figures AS other WHERE other.enterprise = figures.enterprise AND year <= :year)';

export type Fact = 'cluster' | 'occupants' | 'trade' | 'movements';

type Local = (enterprise: string, day: string) => string;

const cluster = (local: Local): string => `
  WITH present AS MATERIALIZED (
    SELECT held.enterprise, stage, role
    FROM membership AS held ${local('held.enterprise', ':day')}
    WHERE ${HELD} AND NOT ${stopped('CLOSED', 'held.enterprise', ':day')}
  ),
  firm AS (SELECT enterprise, max(role) AS role FROM present GROUP BY enterprise)
  SELECT
    count(*), coalesce(sum(role), 0), (SELECT count(DISTINCT stage) FROM present),
    sum(output), sum(tax), sum(jobs), count(output), count(tax), count(jobs)
  FROM firm LEFT JOIN figures ON figures.enterprise = firm.enterprise AND ${LATEST}`;

const occupants = (local: Local): string => `
  SELECT stage.id, count(*), sum(role), count(made), sum(made), max(made), total(1.0 * made * made)
  FROM (
    SELECT
      held.stage, role,
      CASE
        WHEN ${stopped('SUSPENDED', 'held.enterprise', ':day')} THEN 0
        WHEN held.output IS NOT NULL THEN held.output
        ELSE (figures.output * share_bp + 5000) / 10000
      END AS made
    FROM membership AS held ${local('held.enterprise', ':day')}
    LEFT JOIN figures ON figures.enterprise = held.enterprise AND ${LATEST}
    WHERE ${HELD} AND NOT ${stopped('CLOSED', 'held.enterprise', ':day')}
  ) AS occupant JOIN stage ON stage.no = occupant.stage
  GROUP BY stage.id`;

const trade = (local: Local): string => `
  WITH local AS MATERIALIZED (
    SELECT no FROM enterprise ${local('enterprise.no', ':day')}
    WHERE NOT ${stopped('CLOSED', 'enterprise.no', ':day')}
  ),
  bought AS (
    SELECT
      supply.stage, seller.no IS NOT NULL AS isLocal,
      (
        SELECT amount FROM supply_value AS point
        WHERE point.stage = supply.stage AND point.link = supply.link AND point.since <= :day
        ORDER BY point.since DESC, point.at DESC
        LIMIT 1
      ) AS amount
    FROM supply
    JOIN local AS buyer ON buyer.no = supply.customer
    LEFT JOIN local AS seller ON seller.no = supply.supplier
    WHERE supply.stage IN (SELECT no FROM stage WHERE chain = ${CHAIN})
      AND supply.since <= :day AND :day < supply.until
      AND NOT ${stopped('CLOSED', 'supply.supplier', ':day')}
  )
  SELECT
    stage.id,
    coalesce(sum(amount) FILTER (WHERE isLocal), 0), count(*) FILTER (WHERE isLocal AND amount IS NULL),
    coalesce(sum(amount) FILTER (WHERE NOT isLocal), 0), count(*) FILTER (WHERE NOT isLocal AND amount IS NULL)
  FROM bought JOIN stage ON stage.no = bought.stage
  GROUP BY stage.id`;

const movements = (local: Local): string => `
  SELECT stage.id, sum(came), count(*) - sum(came)
  FROM (
    SELECT stage, 1 AS came, enterprise, since AS day FROM membership
    WHERE chain = ${CHAIN} AND since > :yearAgo AND since <= :day
    UNION ALL
    SELECT stage, 0, enterprise, until - 1 FROM membership
    WHERE chain = ${CHAIN} AND until > :yearAgo AND until <= :day
    UNION ALL
    SELECT stage, 0, held.enterprise, closing.since - 1
    FROM membership AS held JOIN stoppage AS closing ON closing.enterprise = held.enterprise AND closing.kind = 2
    WHERE held.chain = ${CHAIN} AND closing.since > :yearAgo AND closing.since <= :day
      AND held.since < closing.since AND closing.since < held.until
  ) AS moved
  ${local('moved.enterprise', 'moved.day')}
  JOIN stage ON stage.no = moved.stage
  WHERE NOT ${stopped('CLOSED', 'moved.enterprise', 'moved.day')}
  GROUP BY stage.id`;

const statements = (local: Local): Readonly<Record<Fact, string>> => ({
  cluster: cluster(local),
  occupants: occupants(local),
  trade: trade(local),
  movements: movements(local),
});

/** One statement a fact, for a territory that is a region and for one that is a zone. */
export const BY_HAND = { region: statements(inRegion), zone: statements(inZone) } as const;
