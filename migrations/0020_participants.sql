-- Codes with which companies come in for one mission. The code itself is nowhere: here is its HMAC, under a key that is not in
-- this database. WITHOUT ROWID, as a row number tells the order in which they were given.
CREATE TABLE participant_codes (
  id TEXT PRIMARY KEY NOT NULL,
  mission TEXT NOT NULL REFERENCES missions (id),
  company TEXT NOT NULL,
  code_mark TEXT NOT NULL UNIQUE CHECK (length(code_mark) = 64),
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX participant_codes_of_mission ON participant_codes (mission, company, id);

-- Who came in with such a code: each device has a session of its own. Nothing of what they choose or answer is kept.
CREATE TABLE participant_sessions (
  token_hash TEXT PRIMARY KEY NOT NULL CHECK (length(token_hash) = 64),
  code TEXT NOT NULL REFERENCES participant_codes (id) ON DELETE CASCADE,
  began INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
