-- The project itself and its history: who wrote what, when, why, and what stood there before.

-- Facts about this file: the device that writes, the last clock reading, the id of the project.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One thing that a person did; the unit of undo. `of` is the operation that an undo or redo is about.
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

-- Every write of a row: its content before and after as JSON; NULL is "not there".
CREATE TABLE revision (
  number    INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation (number),
  kind      TEXT NOT NULL,
  row       TEXT NOT NULL,
  before    TEXT,
  after     TEXT
) STRICT;
CREATE INDEX revision_by_operation ON revision (operation, number);
