-- The history of one row, and of all that lies on one article, without reading the whole history.
CREATE INDEX revision_by_row ON revision (row);
