-- The chain graph, folded from the log. Disposable: of another version, it is folded anew.
--
-- Ids of the domain are text and long; rows refer to each other by number. Days are counted from 1970-01-01, 2932896 is an
-- interval without an end (9999-12-31). Money is whole yuan, NULL is unknown. Events are 16 bytes. `at` is the position of the
-- event a row comes from, `touched` that of the last one that wrote it. Regions are their six digits as a number.
--
-- role          0 MEMBER, 1 LEADER               kind of stoppage   1 SUSPENDED, 2 CLOSED
-- confidence    1 LOW, 2 MEDIUM, 3 HIGH          kind of link       0 SUPPLY, 1 RECYCLING
-- kind of edge  0 FEEDS, 1 RECYCLES, 2 SERVES    tier of a cluster  0 MUNICIPAL, 1 COUNTY

CREATE TABLE checkpoint (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  position INTEGER NOT NULL,
  hash BLOB NOT NULL
);

-- JSON of a source, each kept once.
CREATE TABLE source (no INTEGER PRIMARY KEY, terms TEXT NOT NULL UNIQUE);

-- Enterprises -----------------------------------------------------------------------------------------------------------

-- `at` is NULL while others only refer to it.
CREATE TABLE enterprise (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER,
  registered INTEGER,
  credit_code TEXT,
  stock_code TEXT,
  source INTEGER,
  because BLOB
);
CREATE INDEX enterprise_by_credit_code ON enterprise (credit_code, at) WHERE credit_code IS NOT NULL;

-- Only few are referred to before they are registered.
CREATE INDEX enterprise_unregistered ON enterprise (at) WHERE at IS NULL;

-- A point holds on the days `reign` ≤ day < `ceded`, kept by the triggers below: from its own day, the earliest one since ever,
-- until the next. A point that another of the same day replaced holds on none.
-- `folded` is the name as it is searched, where that differs.
CREATE TABLE enterprise_name (
  no INTEGER PRIMARY KEY,
  enterprise INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reign INTEGER NOT NULL DEFAULT -1000000,
  ceded INTEGER NOT NULL DEFAULT 3000000,
  name TEXT NOT NULL,
  folded TEXT,
  UNIQUE (enterprise, since, at)
);

-- Every two neighbouring characters of a name in lower case as one word, so that a part of a name is a phrase; by number of the
-- point.
CREATE VIRTUAL TABLE name_pairs USING fts5 (pairs, content = '', columnsize = 0, tokenize = 'ascii');

CREATE TABLE enterprise_region (
  enterprise INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reign INTEGER NOT NULL DEFAULT -1000000,
  ceded INTEGER NOT NULL DEFAULT 3000000,
  region INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  PRIMARY KEY (enterprise, since, at)
) WITHOUT ROWID;
CREATE INDEX enterprise_region_by_touch ON enterprise_region (touched);
CREATE INDEX enterprise_by_region ON enterprise_region (region, enterprise, reign, ceded);

CREATE TABLE zone_stay (
  enterprise INTEGER NOT NULL,
  zone INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  until INTEGER NOT NULL DEFAULT 2932896,
  touched INTEGER NOT NULL,
  because BLOB NOT NULL,
  ended_because BLOB,
  PRIMARY KEY (enterprise, zone, since, at)
) WITHOUT ROWID;
CREATE INDEX zone_stay_by_touch ON zone_stay (touched);
CREATE INDEX zone_stay_by_zone ON zone_stay (zone, enterprise, since, until);

CREATE TABLE stoppage (
  enterprise INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  until INTEGER NOT NULL DEFAULT 2932896,
  touched INTEGER NOT NULL,
  because BLOB NOT NULL,
  ended_because BLOB,
  PRIMARY KEY (enterprise, kind, since, at)
) WITHOUT ROWID;
CREATE INDEX stoppage_by_touch ON stoppage (touched);

-- One row a report; of several for a year the latest that gives a figure holds for it.
CREATE TABLE figures (
  enterprise INTEGER NOT NULL,
  year INTEGER NOT NULL,
  at INTEGER NOT NULL,
  output INTEGER,
  tax INTEGER,
  jobs INTEGER,
  land_deci_mu INTEGER,
  energy_kgce INTEGER,
  rd_spending INTEGER,
  confidence INTEGER NOT NULL,
  source INTEGER,
  touched INTEGER NOT NULL,
  because BLOB NOT NULL,
  PRIMARY KEY (enterprise, year, at)
) WITHOUT ROWID;
CREATE INDEX figures_by_touch ON figures (touched);

-- Kept by chain: its rows are read together.
CREATE TABLE membership (
  chain INTEGER NOT NULL,
  enterprise INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  until INTEGER NOT NULL DEFAULT 2932896,
  role INTEGER NOT NULL,
  output INTEGER,
  share_bp INTEGER,
  confidence INTEGER NOT NULL,
  source INTEGER,
  touched INTEGER NOT NULL,
  because BLOB NOT NULL,
  ended_because BLOB,
  PRIMARY KEY (chain, enterprise, stage, since, at)
) WITHOUT ROWID;
CREATE INDEX membership_by_touch ON membership (chain, touched);
CREATE INDEX membership_by_enterprise ON membership (enterprise, stage, since, at);
CREATE INDEX membership_by_stage ON membership (stage, enterprise, since, until, role);

-- Zones -----------------------------------------------------------------------------------------------------------------

-- `at` is NULL while others only refer to it.
CREATE TABLE zone (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER,
  region INTEGER,
  leading_industries TEXT,
  because BLOB
);

CREATE TABLE zone_name (
  zone INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (zone, since, at)
) WITHOUT ROWID;

CREATE TABLE zone_parent (
  zone INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  PRIMARY KEY (zone, since, at)
) WITHOUT ROWID;
CREATE INDEX zone_parent_by_touch ON zone_parent (touched);

-- Chains ----------------------------------------------------------------------------------------------------------------

CREATE TABLE chain (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);

CREATE TABLE chain_point (
  chain INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT,
  touched INTEGER NOT NULL,
  PRIMARY KEY (chain, since, at)
) WITHOUT ROWID;

-- `chain` is NULL while others only refer to it.
CREATE TABLE stage (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, chain INTEGER);
CREATE INDEX stage_by_chain ON stage (chain);

-- `terms` is the JSON of its terms; NULL: no part of the chain from that day on.
CREATE TABLE stage_point (
  chain INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  terms TEXT,
  touched INTEGER NOT NULL,
  PRIMARY KEY (chain, stage, since, at)
) WITHOUT ROWID;

-- `essential` is 0 or 1; NULL: no such edge from that day on.
CREATE TABLE edge_point (
  chain INTEGER NOT NULL,
  supplier INTEGER NOT NULL,
  customer INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  essential INTEGER,
  coefficient_ppm INTEGER,
  touched INTEGER NOT NULL,
  PRIMARY KEY (chain, supplier, customer, kind, since, at)
) WITHOUT ROWID;

-- Before its beginning a chain is what it was on that day.
CREATE VIEW chain_beginning AS
SELECT chain, min(since) AS beginning
FROM (
  SELECT chain, since FROM chain_point
  UNION ALL
  SELECT chain, since FROM stage_point
  UNION ALL
  SELECT chain, since FROM edge_point
)
GROUP BY chain;

-- Links -----------------------------------------------------------------------------------------------------------------

CREATE TABLE link (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  stage INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  goods TEXT NOT NULL,
  outside_name TEXT,
  source INTEGER,
  because BLOB NOT NULL,
  ended_because BLOB
);

-- What sums and walks read of a link, kept by stage; stage 0: none. Supplier 0: an outside source in `region`.
CREATE TABLE supply (
  stage INTEGER NOT NULL,
  link INTEGER NOT NULL,
  supplier INTEGER NOT NULL,
  region INTEGER,
  customer INTEGER NOT NULL,
  into_stage INTEGER,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL DEFAULT 2932896,
  confidence INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  PRIMARY KEY (stage, link)
) WITHOUT ROWID;
CREATE INDEX supply_by_touch ON supply (stage, touched);
CREATE INDEX supply_by_customer ON supply (customer);
CREATE INDEX supply_by_supplier ON supply (supplier) WHERE supplier > 0;

-- `stage` is that of the link.
CREATE TABLE supply_value (
  stage INTEGER NOT NULL,
  link INTEGER NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  because BLOB NOT NULL,
  PRIMARY KEY (stage, link, since, at)
) WITHOUT ROWID;
CREATE INDEX supply_value_by_touch ON supply_value (stage, touched);

-- Clusters --------------------------------------------------------------------------------------------------------------

CREATE TABLE cluster (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  chain INTEGER NOT NULL,
  region INTEGER,
  zone INTEGER,
  tier INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL DEFAULT 2932896,
  because BLOB NOT NULL,
  ended_because BLOB
) WITHOUT ROWID;

CREATE TABLE cluster_target (
  cluster TEXT NOT NULL,
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  target INTEGER,
  PRIMARY KEY (cluster, since, at)
) WITHOUT ROWID;

-- Reigns of points ------------------------------------------------------------------------------------------------------

CREATE TRIGGER enterprise_name_reigns
AFTER INSERT ON enterprise_name
WHEN (SELECT count(*) FROM enterprise_name WHERE enterprise = NEW.enterprise) > 1
BEGIN
  UPDATE enterprise_name
  SET
    reign = iif(
      EXISTS (
        SELECT 1
        FROM enterprise_name AS earlier
        WHERE earlier.enterprise = enterprise_name.enterprise AND earlier.since < enterprise_name.since
      ),
      since,
      -1000000
    ),
    ceded = coalesce(
      (
        SELECT iif(next.since = enterprise_name.since, -1000000, next.since)
        FROM enterprise_name AS next
        WHERE next.enterprise = enterprise_name.enterprise AND (next.since, next.at) > (enterprise_name.since, enterprise_name.at)
        ORDER BY next.since, next.at
        LIMIT 1
      ),
      3000000
    )
  WHERE enterprise = NEW.enterprise;
END;

CREATE TRIGGER enterprise_region_reigns
AFTER INSERT ON enterprise_region
WHEN (SELECT count(*) FROM enterprise_region WHERE enterprise = NEW.enterprise) > 1
BEGIN
  UPDATE enterprise_region
  SET
    touched = NEW.touched,
    reign = iif(
      EXISTS (
        SELECT 1
        FROM enterprise_region AS earlier
        WHERE earlier.enterprise = enterprise_region.enterprise AND earlier.since < enterprise_region.since
      ),
      since,
      -1000000
    ),
    ceded = coalesce(
      (
        SELECT iif(next.since = enterprise_region.since, -1000000, next.since)
        FROM enterprise_region AS next
        WHERE next.enterprise = enterprise_region.enterprise AND (next.since, next.at) > (enterprise_region.since, enterprise_region.at)
        ORDER BY next.since, next.at
        LIMIT 1
      ),
      3000000
    )
  WHERE enterprise = NEW.enterprise;
END;

PRAGMA user_version = 1;
