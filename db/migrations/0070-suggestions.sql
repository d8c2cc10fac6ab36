-- What proposes annotations, and what was answered. None of it is an annotation.

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

-- Either a proposal that was imported (annotator and answer NULL), or the answer of one annotator to a proposal, whoever made it, with
-- all that it said. `problem` says why an imported proposal has no place in the text. `made` is the annotation that an answer wrote.
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
