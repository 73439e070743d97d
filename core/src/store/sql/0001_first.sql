-- The first schema. `entry` is the truth; every table under "Projections" is derived from it and can be rebuilt.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE chain (            -- one a (device, audience): where the next entry goes on
  c        INTEGER PRIMARY KEY,
  device   BLOB NOT NULL,       -- 16 bytes
  audience BLOB NOT NULL,       -- its CBOR
  seq      INTEGER NOT NULL,    -- of the newest entry, from 1
  hash     BLOB NOT NULL,       -- of the newest entry
  UNIQUE (device, audience)
) STRICT;

CREATE TABLE entry (            -- as signed, in order of arrival
  n         INTEGER PRIMARY KEY,
  id        BLOB NOT NULL,      -- 16 bytes
  c         INTEGER NOT NULL,   -- chain
  seq       INTEGER NOT NULL,
  header    BLOB NOT NULL,
  signature BLOB NOT NULL,
  body      BLOB                -- NULL once erased
) STRICT;
CREATE UNIQUE INDEX entry_id ON entry (id);
CREATE UNIQUE INDEX entry_chain ON entry (c, seq);

CREATE TABLE draft (            -- a form that is being filled
  id      BLOB PRIMARY KEY,     -- 16 bytes
  kind    TEXT NOT NULL,
  changed INTEGER NOT NULL,     -- milliseconds UTC
  state   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Projections.

CREATE TABLE record (
  r     INTEGER PRIMARY KEY,    -- a short handle that the other projections use
  id    BLOB NOT NULL UNIQUE,   -- 16 bytes
  kind  INTEGER,                -- position in the table `kind`; NULL while only named by others
  day   INTEGER NOT NULL,       -- days since 1970-01-01
  unit  TEXT NOT NULL,
  first INTEGER,                -- its creating entry
  live  INTEGER NOT NULL        -- 0: named by others only, or taken back
) STRICT;
CREATE INDEX record_kind ON record (kind, day, r) WHERE live = 1;

CREATE TABLE kind (
  k    INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE revision (         -- entries of a record beyond its creating one
  r INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (r, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (             -- which records name `target`: its timeline
  target INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  r      INTEGER NOT NULL,
  kind   INTEGER NOT NULL,
  PRIMARY KEY (target, day, r)
) STRICT, WITHOUT ROWID;

CREATE TABLE lookup (           -- keys by which records are found or told apart
  ix  TEXT NOT NULL,
  key TEXT NOT NULL,
  r   INTEGER NOT NULL,
  PRIMARY KEY (ix, key, r)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (           -- one row of a list
  r      INTEGER PRIMARY KEY,
  sort   BLOB NOT NULL,         -- collation key: given name, family, middle
  name   TEXT NOT NULL,
  hamlet TEXT NOT NULL
) STRICT;
CREATE INDEX person_sort ON person (sort, r);

CREATE VIRTUAL TABLE name_search USING fts5 (
  words, content='', contentless_delete=1, detail=none, prefix='1 2', tokenize='ascii'
);
CREATE VIRTUAL TABLE note_search USING fts5 (
  words, content='', contentless_delete=1, detail=none, prefix='1 2', tokenize='ascii'
);

CREATE TABLE fact (             -- what a record contributes to the indicators
  measure INTEGER NOT NULL,
  day     INTEGER NOT NULL,     -- the day it happened, or the first day of a span
  r       INTEGER NOT NULL,     -- the record it comes from
  part    INTEGER NOT NULL,     -- which of the record's facts of that measure, from 0
  until   INTEGER,              -- the last day of a span; NULL: not a span
  unit    TEXT NOT NULL,
  who     INTEGER,              -- the person it is about
  by      INTEGER,              -- the team or membership that did it
  amount  INTEGER NOT NULL,
  PRIMARY KEY (measure, day, r, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE due (              -- what is to be done, and by when
  day    INTEGER NOT NULL,
  task   INTEGER NOT NULL,
  about  INTEGER NOT NULL,      -- the person
  source INTEGER NOT NULL,      -- the record it follows from
  who    INTEGER,               -- the membership that should do it
  unit   TEXT NOT NULL,
  PRIMARY KEY (day, task, about, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_about ON due (about);
