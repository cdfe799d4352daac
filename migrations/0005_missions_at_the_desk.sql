-- A mission is public only once an official announced it; and whoever saves says which version they changed.
ALTER TABLE missions ADD COLUMN announced INTEGER NOT NULL DEFAULT 0 CHECK (announced IN (0, 1));
ALTER TABLE missions ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);
