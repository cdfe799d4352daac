-- What participants tell after a mission: ciphertext, a day, a status. No column leads to a code or a company, and WITHOUT
-- ROWID, because a row number tells the order in which they came.
CREATE TABLE feedback (
  id TEXT PRIMARY KEY NOT NULL,
  mission TEXT NOT NULL REFERENCES missions (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sealed TEXT NOT NULL,
  sealed_in TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'received',
  receipt_mark TEXT NOT NULL UNIQUE,
  key_mark TEXT NOT NULL UNIQUE,
  body_mark TEXT NOT NULL,
  erasure_mark TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_of_mission ON feedback (mission, id);

CREATE TRIGGER feedback_stays_erased BEFORE INSERT ON feedback
WHEN EXISTS (SELECT 1 FROM erasures WHERE mark = NEW.erasure_mark)
BEGIN
  SELECT RAISE(ABORT, 'feedback: erased');
END;
