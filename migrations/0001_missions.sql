-- Missions as officials enter them: checked before they are stored, and kept whole as JSON.
CREATE TABLE missions (
  id TEXT PRIMARY KEY NOT NULL,
  departs TEXT NOT NULL,
  mission TEXT NOT NULL CHECK (json_valid(mission))
) STRICT;

CREATE INDEX missions_by_departure ON missions (departs, id);
