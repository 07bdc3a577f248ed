CREATE TABLE stream (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE type (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE
) STRICT;

-- recorded_at in milliseconds since 1970; id and hash as bytes; metadata as a JSON list, see metadata-text.ts.
CREATE TABLE event (
  position    INTEGER PRIMARY KEY,
  id          BLOB    NOT NULL,
  stream      INTEGER NOT NULL REFERENCES stream,
  revision    INTEGER NOT NULL,
  type        INTEGER NOT NULL REFERENCES type,
  schema      INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  data        TEXT    NOT NULL,
  metadata    TEXT    NOT NULL,
  hash        BLOB    NOT NULL
) STRICT;

CREATE UNIQUE INDEX event_of_stream ON event (stream, revision);
CREATE UNIQUE INDEX event_of_id ON event (id);

PRAGMA user_version = 1;
