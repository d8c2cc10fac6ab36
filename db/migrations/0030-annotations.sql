-- What people say about articles, and the lists that they say it with.

CREATE TABLE annotator (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  color   TEXT NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Immutable versions; the highest is in force.
CREATE TABLE codebook (
  id         TEXT PRIMARY KEY,
  version    INTEGER NOT NULL,
  definition TEXT NOT NULL,
  author     TEXT NOT NULL,
  hlc        TEXT NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE actor (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT,
  aliases TEXT NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE target (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE claim (
  id      TEXT PRIMARY KEY,
  text    TEXT NOT NULL,
  note    TEXT,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

-- "start" and "end" are those of the first and last part; `parts` is NULL where there is only one.
CREATE TABLE span (
  id         TEXT PRIMARY KEY,
  article    TEXT NOT NULL,
  annotator  TEXT NOT NULL,
  label      TEXT NOT NULL,
  "start"    INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  parts      TEXT,
  quote      TEXT NOT NULL,
  prefix     TEXT NOT NULL,
  suffix     TEXT NOT NULL,
  attributes TEXT NOT NULL,
  note       TEXT,
  claim      TEXT,
  codebook   TEXT NOT NULL,
  author     TEXT NOT NULL,
  hlc        TEXT NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX span_by_article ON span (article, annotator, deleted);
CREATE INDEX span_by_claim ON span (claim) WHERE claim IS NOT NULL;
CREATE INDEX span_by_speaker ON span (json_extract(attributes, '$.speaker.actor')) WHERE json_extract(attributes, '$.speaker.actor') IS NOT NULL;

CREATE TABLE stance (
  id           TEXT PRIMARY KEY,
  article      TEXT NOT NULL,
  annotator    TEXT NOT NULL,
  scope        TEXT NOT NULL,
  span         TEXT,
  holder       TEXT,
  target       TEXT,
  value        TEXT,
  intensity    REAL,
  explicitness TEXT,
  sarcasm      INTEGER,
  confidence   REAL,
  evidence     TEXT NOT NULL,
  reported_by  TEXT,
  note         TEXT,
  codebook     TEXT NOT NULL,
  author       TEXT NOT NULL,
  hlc          TEXT NOT NULL,
  deleted      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX stance_by_article ON stance (article);
CREATE INDEX stance_by_holder ON stance (holder);
CREATE INDEX stance_by_target ON stance (target);

CREATE TABLE relation (
  id        TEXT PRIMARY KEY,
  article   TEXT NOT NULL,
  annotator TEXT NOT NULL,
  type      TEXT NOT NULL,
  args      TEXT NOT NULL,
  codebook  TEXT NOT NULL,
  author    TEXT NOT NULL,
  hlc       TEXT NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX relation_by_article ON relation (article);
