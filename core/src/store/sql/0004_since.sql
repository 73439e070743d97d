-- What is due may pass from one helper to the next on a day that is known ahead: then it stands in a row for each of them.
DROP TABLE due;
CREATE TABLE due (              -- what is to be done, and by when
  rank   INTEGER NOT NULL,      -- how urgent; a list is in this order
  day    INTEGER NOT NULL,
  task   INTEGER NOT NULL,
  about  INTEGER NOT NULL,      -- the person, club, team
  source INTEGER NOT NULL,      -- the record it follows from
  since  INTEGER NOT NULL,      -- before that day it is not shown; the first of all days: from the beginning
  until  INTEGER,               -- from that day on it is not shown any more; NULL: it stands until it is done
  who    INTEGER,               -- the membership that should do it
  unit   TEXT NOT NULL,
  note   INTEGER NOT NULL,      -- what is to be said of the day: a code of the schedule room
  title  TEXT,                  -- what it is about, where that is no person
  PRIMARY KEY (rank, day, task, about, source, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_about ON due (about);
CREATE INDEX due_task ON due (task, day);
CREATE INDEX due_who ON due (who, rank, day) WHERE who IS NOT NULL;
