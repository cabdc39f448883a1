-- A checksum over everything that a session says, which finds damage that SQLite does not see.
-- Database fills it in for the sessions that are there; see checksums.py.

ALTER TABLE session ADD COLUMN checksum TEXT NOT NULL DEFAULT '';
