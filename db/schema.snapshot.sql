-- What all migrations make together. Written by scripts/schema-snapshot.ts.
-- application_id 1213417561, user_version 90, page_size 16384

CREATE TABLE actor (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT,
  aliases TEXT NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE annotator (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  color   TEXT NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE article (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  text_sha256 TEXT NOT NULL,
  length      INTEGER NOT NULL,
  first_line  TEXT NOT NULL,
  source_id   TEXT,
  outlet      TEXT,
  url         TEXT,
  title       TEXT,
  byline      TEXT,
  published   TEXT,
  page_date   TEXT,
  language    TEXT,
  source_file TEXT,
  author      TEXT NOT NULL,
  hlc         TEXT NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX article_by_source_file ON article (deleted, source_file, id);

CREATE INDEX article_by_source_id ON article (source_id) WHERE source_id IS NOT NULL;

CREATE VIRTUAL TABLE article_index USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE article_text (
  article       TEXT PRIMARY KEY,
  sha256        TEXT NOT NULL UNIQUE,
  text          TEXT NOT NULL,
  length        INTEGER NOT NULL,
  encoding      TEXT NOT NULL,
  source_sha256 TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab ('article_index', 'row');

CREATE TABLE claim (
  id      TEXT PRIMARY KEY,
  text    TEXT NOT NULL,
  note    TEXT,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
, merged_into TEXT) STRICT;

CREATE INDEX claim_by_merged_into ON claim (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE codebook (
  id         TEXT PRIMARY KEY,
  version    INTEGER NOT NULL,
  definition TEXT NOT NULL,
  author     TEXT NOT NULL,
  hlc        TEXT NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE layer (
  id        TEXT PRIMARY KEY,
  article   TEXT NOT NULL,
  annotator TEXT NOT NULL,
  progress  TEXT NOT NULL,
  author    TEXT NOT NULL,
  hlc       TEXT NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0
, attributes TEXT, codebook TEXT) STRICT;

CREATE INDEX layer_by_article ON layer (article);

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE not_same (
  id        TEXT PRIMARY KEY,
  claim     TEXT,
  span      TEXT,
  other     TEXT,
  article   TEXT,
  "start"   INTEGER,
  "end"     INTEGER,
  annotator TEXT NOT NULL,
  author    TEXT NOT NULL,
  hlc       TEXT NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE operation (
  number INTEGER PRIMARY KEY,
  author TEXT NOT NULL,
  hlc    TEXT NOT NULL,
  at     TEXT NOT NULL,
  kind   TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  of     INTEGER REFERENCES operation (number),
  why    TEXT NOT NULL,
  -- Where a 'do' stands: 'done', 'undone' (can be redone), 'dropped' (undone, then something else was done), 'blocked' (cannot be undone).
  state  TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped', 'blocked'))
) STRICT;

CREATE INDEX operation_by_state ON operation (author, kind, state, number);

CREATE TABLE region (
  id      TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX region_by_article ON region (article, "start");

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

CREATE INDEX relation_by_type ON relation (type);

CREATE TABLE revision (
  number    INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation (number),
  kind      TEXT NOT NULL,
  row       TEXT NOT NULL,
  before    TEXT,
  after     TEXT
) STRICT;

CREATE INDEX revision_by_operation ON revision (operation, number);

CREATE INDEX revision_by_row ON revision (row);

CREATE INDEX revision_linking ON revision (json_extract(after, '$[11]')) WHERE kind = 'span' AND json_extract(after, '$[11]') IS NOT NULL;

CREATE INDEX revision_unlinking ON revision (json_extract(before, '$[11]')) WHERE kind = 'span' AND json_extract(before, '$[11]') IS NOT NULL;

CREATE TABLE rule (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  label   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  words   TEXT NOT NULL,
  pattern TEXT NOT NULL,
  clitics INTEGER NOT NULL,
  enabled INTEGER NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE saved_search (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  query   TEXT NOT NULL,
  exact   INTEGER NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

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

CREATE INDEX span_by_claim_there ON span (claim, article) WHERE claim IS NOT NULL AND deleted = 0;

CREATE INDEX span_by_label ON span (label, article, "start", id) WHERE deleted = 0;

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

CREATE TABLE suggestion (
  id          TEXT PRIMARY KEY,
  article     TEXT NOT NULL,
  annotator   TEXT,
  source      TEXT NOT NULL,
  origin      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  label       TEXT,
  parts       TEXT NOT NULL,
  quote       TEXT NOT NULL,
  prefix      TEXT NOT NULL,
  suffix      TEXT NOT NULL,
  attributes  TEXT NOT NULL,
  stance      TEXT,
  span        TEXT,
  probability REAL,
  why         TEXT NOT NULL,
  problem     TEXT,
  answer      TEXT,
  suggestion  TEXT,
  made        TEXT,
  codebook    TEXT,
  author      TEXT NOT NULL,
  hlc         TEXT NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX suggestion_by_article ON suggestion (article, annotator);

CREATE INDEX suggestion_by_origin ON suggestion (source, origin) WHERE deleted = 0;

CREATE TABLE synonym_set (
  id      TEXT PRIMARY KEY,
  words   TEXT NOT NULL,
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
