-- Who is signed in. A browser holds a token of 256 random bits; here is only its SHA-256, so this table opens no door.
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY NOT NULL CHECK (length(token_hash) = 64),
  subject TEXT NOT NULL,
  official TEXT NOT NULL CHECK (json_valid(official)),
  began INTEGER NOT NULL,
  used INTEGER NOT NULL CHECK (used >= began)
) STRICT;

CREATE INDEX sessions_by_subject ON sessions (subject);

-- Somebody on the way to the provider and back: what the answer must match. Taken out when they return, so it serves once.
CREATE TABLE sign_in_attempts (
  token_hash TEXT PRIMARY KEY NOT NULL CHECK (length(token_hash) = 64),
  attempt TEXT NOT NULL CHECK (json_valid(attempt)),
  began INTEGER NOT NULL
) STRICT;
