-- The audit trail: what was done, on which day, by what kind of hand. It grows and does nothing else.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  act TEXT NOT NULL,
  actor TEXT NOT NULL,
  mission TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT;

-- INSERT OR REPLACE deletes without telling the delete trigger, so a row that is not the next one, or brings a hash that
-- is already there, is stopped before it is written (SECURITY F4).
CREATE TRIGGER audit_takes_only_the_next_entry BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
  OR NEW.prev IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), printf('%064d', 0))
  OR EXISTS (SELECT 1 FROM audit WHERE hash = NEW.hash)
BEGIN
  SELECT RAISE(ABORT, 'audit: not the next entry');
END;

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit: entries never change');
END;

CREATE TRIGGER audit_never_forgets BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit: entries are never deleted');
END;
