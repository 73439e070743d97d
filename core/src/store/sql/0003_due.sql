-- What is due is read in the order in which a list shows it, by task, and by who should do it, each along an index: a page
-- costs the same however much is due. It may be about any record, not only a person.
DROP TABLE due;
CREATE TABLE due (              -- what is to be done, and by when
  rank   INTEGER NOT NULL,      -- how urgent; a list is in this order
  day    INTEGER NOT NULL,
  task   INTEGER NOT NULL,
  about  INTEGER NOT NULL,      -- the person, club, team
  source INTEGER NOT NULL,      -- the record it follows from
  until  INTEGER,               -- from that day on it is not shown any more; NULL: it stands until it is done
  who    INTEGER,               -- the membership that should do it
  unit   TEXT NOT NULL,
  note   INTEGER NOT NULL,      -- what is to be said of the day: a code of the schedule room
  title  TEXT,                  -- what it is about, where that is no person
  PRIMARY KEY (rank, day, task, about, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_about ON due (about);
CREATE INDEX due_task ON due (task, day);
CREATE INDEX due_who ON due (who, rank, day) WHERE who IS NOT NULL;
