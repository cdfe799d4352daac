-- Input from civil society: ciphertext, days without a time, statuses. WITHOUT ROWID, because a row number tells the order
-- in which senders came.
CREATE TABLE calls (
  mission TEXT PRIMARY KEY NOT NULL REFERENCES missions (id),
  call TEXT NOT NULL CHECK (json_valid(call))
) STRICT, WITHOUT ROWID;

CREATE TABLE submissions (
  id TEXT PRIMARY KEY NOT NULL,
  mission TEXT NOT NULL REFERENCES calls (mission),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sealed TEXT,
  sealed_in TEXT NOT NULL,
  mailbox TEXT NOT NULL,
  receipt_mark TEXT NOT NULL UNIQUE,
  key_mark TEXT NOT NULL UNIQUE,
  body_mark TEXT NOT NULL,
  erasure_mark TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE INDEX submissions_of_mission ON submissions (mission, id);

CREATE TABLE points (
  submission TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 10),
  version INTEGER NOT NULL DEFAULT 1,
  status TEXT NOT NULL DEFAULT 'received',
  decision TEXT,
  reason TEXT,
  proposed_by TEXT,
  digest TEXT,
  used_in TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(used_in)),
  PRIMARY KEY (submission, number)
) STRICT, WITHOUT ROWID;

-- Decisions, questions and answers, each sealed.
CREATE TABLE letters (
  submission TEXT NOT NULL,
  point INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (submission, point, turn, kind),
  FOREIGN KEY (submission, point) REFERENCES points (submission, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Texts that two officials agreed to print. Until release a voice belongs to a point, so that its sender may object; on
-- release that link is cut for good, and nothing leads from the printed text to the receipt (SECURITY A3).
CREATE TABLE voices (
  id TEXT PRIMARY KEY NOT NULL,
  mission TEXT NOT NULL REFERENCES missions (id),
  voice TEXT NOT NULL CHECK (json_valid(voice)),
  submission TEXT,
  point INTEGER,
  UNIQUE (submission, point),
  -- Whatever the pages do: background is never printed, and a name only stands where its sender put it.
  CHECK (json_extract(voice, '$.use') IN ('attributed', 'anonymous')),
  CHECK (json_extract(voice, '$.use') = 'attributed' OR json_extract(voice, '$.organisation') IS NULL),
  CHECK ((submission IS NULL) = (point IS NULL)),
  FOREIGN KEY (submission, point) REFERENCES points (submission, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX voices_of_mission ON voices (mission, id);

-- What was erased stays erased, also when an old copy of the database comes back: the same marks lie outside it.
CREATE TABLE erasures (
  mark TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

-- The last erasure that this database knows of; where the list outside is further, a restore lies in between.
CREATE TABLE erasure_head (
  one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
  head TEXT NOT NULL
) STRICT;

CREATE TRIGGER submissions_stay_erased BEFORE INSERT ON submissions
WHEN EXISTS (SELECT 1 FROM erasures WHERE mark = NEW.erasure_mark)
BEGIN
  SELECT RAISE(ABORT, 'submissions: erased');
END;

-- Proofs of work that were used, until they have expired anyway.
CREATE TABLE spent_proofs (
  proof TEXT PRIMARY KEY NOT NULL,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How many came in on a day: all of them, and those by the lane for browsers without JavaScript.
CREATE TABLE arrivals (
  day TEXT PRIMARY KEY NOT NULL,
  received INTEGER NOT NULL,
  by_slow_lane INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A batch is all or nothing, but an UPDATE that finds no row is no error. INSERT INTO expectation stops the batch when what
-- it is given is not true.
CREATE VIEW expectation (met) AS SELECT 1;

CREATE TRIGGER expectation_is_met INSTEAD OF INSERT ON expectation WHEN NEW.met IS NOT 1
BEGIN
  SELECT RAISE(ABORT, 'expectation not met');
END;
