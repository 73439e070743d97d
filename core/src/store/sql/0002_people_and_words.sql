-- People lie in the order of their names, whole: a page of the list is a page or two of the file, where it was one for
-- each name. The words by which a search finds them lie with them.
DROP TABLE person;
CREATE TABLE person (           -- one row of a list
  sort   BLOB NOT NULL,         -- collation key: given name, family, middle
  r      INTEGER NOT NULL,
  id     BLOB NOT NULL,         -- 16 bytes
  name   TEXT NOT NULL,
  hamlet TEXT NOT NULL,
  unit   TEXT NOT NULL,
  words  TEXT NOT NULL,         -- as in name_search
  PRIMARY KEY (sort, r)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_handle ON person (r);

-- The full-text index gathers every hit of a prefix of three letters and more before it answers. Asked for whole words
-- it answers the newest first and stops. So it is asked for the words that begin so.
CREATE TABLE word (             -- every word of three letters and more that was put into an index
  ix   INTEGER NOT NULL,        -- 0: name_search, 1: note_search
  word TEXT NOT NULL,
  PRIMARY KEY (ix, word)
) STRICT, WITHOUT ROWID;
