-- Claims that are one, and pairs that somebody has looked at and found not to be.

-- The claim that this one was merged into; its mentions keep naming this one and are counted there.
ALTER TABLE claim ADD COLUMN merged_into TEXT;
CREATE INDEX claim_by_merged_into ON claim (merged_into) WHERE merged_into IS NOT NULL;

-- One side is `claim` or `span`, the other a claim (`other`) or a passage of an article ("start" and "end" in code points).
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

-- Counting mentions reads the index alone.
CREATE INDEX span_by_claim_there ON span (claim, article) WHERE claim IS NOT NULL AND deleted = 0;
-- For and against: few among all relations, found by what they end in.
CREATE INDEX relation_by_type ON relation (type);

-- Who linked and unlinked mentions, when. 11 is the place of a span's claim in its revisions (row-kinds.ts).
CREATE INDEX revision_linking ON revision (json_extract(after, '$[11]')) WHERE kind = 'span' AND json_extract(after, '$[11]') IS NOT NULL;
CREATE INDEX revision_unlinking ON revision (json_extract(before, '$[11]')) WHERE kind = 'span' AND json_extract(before, '$[11]') IS NOT NULL;
