-- Versions of a mission's briefings on their way to participants. What officials may do is decided before; these rules hold
-- also for whoever comes another way: two people, one step at a time, and what was released never changes.
CREATE TABLE releases (
  mission TEXT NOT NULL REFERENCES missions (id),
  version INTEGER NOT NULL CHECK (version > 0),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  state TEXT NOT NULL,
  release TEXT NOT NULL CHECK (json_valid(release)),
  manifest TEXT,
  signature TEXT,
  PRIMARY KEY (mission, version),
  CHECK (json_extract(release, '$.mission') = mission AND json_extract(release, '$.version') = version),
  CHECK (json_extract(release, '$.state') = state),
  CHECK ((manifest IS NULL) = (signature IS NULL)),
  CHECK ((manifest IS NOT NULL) = (state IN ('released', 'superseded', 'withdrawn')))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX one_version_at_work ON releases (mission) WHERE state IN ('draft', 'in-review', 'approved');
CREATE UNIQUE INDEX one_version_released ON releases (mission) WHERE state = 'released';

-- INSERT OR REPLACE deletes without telling the delete trigger, so whatever is there already is stopped here.
CREATE TRIGGER releases_begin_as_drafts BEFORE INSERT ON releases
WHEN NEW.state <> 'draft' OR NEW.revision <> 1
  OR NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM releases WHERE mission = NEW.mission)
BEGIN
  SELECT RAISE(ABORT, 'releases: a version begins as the next draft');
END;

CREATE TRIGGER releases_go_step_by_step BEFORE UPDATE ON releases
WHEN NEW.mission <> OLD.mission OR NEW.version <> OLD.version OR NEW.revision <> OLD.revision + 1
  OR OLD.state || '>' || NEW.state NOT IN (
    'draft>draft', 'draft>in-review', 'in-review>draft', 'in-review>approved', 'approved>draft', 'approved>released',
    'released>superseded', 'released>withdrawn', 'superseded>withdrawn')
BEGIN
  SELECT RAISE(ABORT, 'releases: no such step');
END;

CREATE TRIGGER releases_take_two_people BEFORE UPDATE ON releases
WHEN NEW.state NOT IN ('draft', 'in-review') AND (
  coalesce(json_array_length(NEW.release, '$.authors'), 0) = 0
  OR json_extract(NEW.release, '$.approver') IS NULL
  OR EXISTS (SELECT 1 FROM json_each(NEW.release, '$.authors') WHERE value = json_extract(NEW.release, '$.approver')))
BEGIN
  SELECT RAISE(ABORT, 'releases: author and approver differ');
END;

CREATE TRIGGER released_never_changes BEFORE UPDATE ON releases
WHEN OLD.manifest IS NOT NULL AND (
  NEW.manifest IS NOT OLD.manifest OR NEW.signature IS NOT OLD.signature
  OR json_remove(NEW.release, '$.state', '$.withdrawn') <> json_remove(OLD.release, '$.state', '$.withdrawn'))
BEGIN
  SELECT RAISE(ABORT, 'releases: what was released never changes');
END;

CREATE TRIGGER releases_are_kept BEFORE DELETE ON releases
BEGIN
  SELECT RAISE(ABORT, 'releases: versions are never deleted');
END;

-- Which version a file belongs to, by the SHA-256 of its bytes. The signed manifest says it too: this only finds it.
CREATE TABLE released_files (
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  mission TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (sha256, mission, version),
  FOREIGN KEY (mission, version) REFERENCES releases (mission, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER released_files_never_change BEFORE UPDATE ON released_files
BEGIN
  SELECT RAISE(ABORT, 'released_files: files never change');
END;

CREATE TRIGGER released_files_are_kept BEFORE DELETE ON released_files
BEGIN
  SELECT RAISE(ABORT, 'released_files: files are never deleted');
END;
