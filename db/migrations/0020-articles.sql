-- Articles: the frozen text apart from what may be edited about it.

-- Written once, never changed. The encoding (UTF-8 or UTF-16, with or without a mark) and the text give a file's bytes
-- back exactly; their hash proves it.
CREATE TABLE article_text (
  article       TEXT PRIMARY KEY,
  sha256        TEXT NOT NULL UNIQUE,
  text          TEXT NOT NULL,
  length        INTEGER NOT NULL,
  encoding      TEXT NOT NULL,
  source_sha256 TEXT NOT NULL
) STRICT;

-- `byline` is the author named by the article; `author` is whoever wrote this row.
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

-- All that one annotator made in one article: here, how far they are.
CREATE TABLE layer (
  id        TEXT PRIMARY KEY,
  article   TEXT NOT NULL,
  annotator TEXT NOT NULL,
  progress  TEXT NOT NULL,
  author    TEXT NOT NULL,
  hlc       TEXT NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX layer_by_article ON layer (article);

-- Folded text only; the text itself stays in article_text. Row ids are article.number.
CREATE VIRTUAL TABLE article_index USING fts5 (
  title, body, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);
CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab ('article_index', 'row');
