-- What a project keeps of its searches.

-- A search under a name. `query` is what stands in the box.
CREATE TABLE saved_search (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  query   TEXT NOT NULL,
  exact   INTEGER NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Words that are looked for together; `words` is a JSON list.
CREATE TABLE synonym_set (
  id      TEXT PRIMARY KEY,
  words   TEXT NOT NULL,
  author  TEXT NOT NULL,
  hlc     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
