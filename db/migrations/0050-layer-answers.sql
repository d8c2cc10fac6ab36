-- What one annotator answered to the codebook's questions about the whole article: JSON by attribute name, NULL where nothing is
-- answered, with the stamp of the codebook that asked.
ALTER TABLE layer ADD COLUMN attributes TEXT;
ALTER TABLE layer ADD COLUMN codebook TEXT;

-- Lists of all spans of a label, article by article, and how many there are.
CREATE INDEX span_by_label ON span (label, article, "start", id) WHERE deleted = 0;
