-- Rounds of votes beside each other, priorities, 'I do not know', what a council document says of
-- itself, and which groups of people were ever shown.

CREATE TABLE vote_round (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    dimension INTEGER NOT NULL CHECK (dimension >= 1),
    position INTEGER NOT NULL CHECK (position >= 0),
    origin TEXT NOT NULL CHECK (origin IN ('hands', 'alone', 'withheld')),
    counts TEXT NOT NULL,  -- a JSON list of people per level, low to high; [] when withheld
    unknown INTEGER NOT NULL CHECK (unknown >= 0),  -- people who do not know
    not_applicable INTEGER NOT NULL DEFAULT 0 CHECK (not_applicable >= 0),
    ambitions TEXT NOT NULL DEFAULT '[]',  -- a JSON list of people per level
    remarks TEXT NOT NULL DEFAULT '[]',  -- a JSON list of texts, in no order
    members TEXT NOT NULL DEFAULT '[]',  -- a JSON list of random ids, one per version of a scan
    with_ambition TEXT NOT NULL DEFAULT '[]',  -- the same, of those whose ambitions are counted
    PRIMARY KEY (session_id, dimension, position)
) STRICT, WITHOUT ROWID;

INSERT INTO vote_round (session_id, dimension, position, origin, counts, unknown)
SELECT session_id, dimension, 0, votes_origin, votes, 0 FROM answer
WHERE votes <> '[]' OR votes_origin <> 'hands';

ALTER TABLE answer DROP COLUMN votes;
ALTER TABLE answer DROP COLUMN votes_origin;

-- One person who fills in alone does not know.
ALTER TABLE answer ADD COLUMN unknown INTEGER NOT NULL DEFAULT 0 CHECK (unknown IN (0, 1));

CREATE TABLE priority (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    dimension INTEGER NOT NULL CHECK (dimension >= 1),
    dots INTEGER NOT NULL CHECK (dots >= 0),
    period TEXT NOT NULL CHECK (period IN ('quarter', 'next', 'later', 'not_now')),
    success TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE session ADD COLUMN case_number TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN portfolio_holder TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN disclosure TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN annex_to TEXT NOT NULL DEFAULT '';

-- What people who fill in alone are asked (a JSON object), and whose form a scan is.
ALTER TABLE session ADD COLUMN invitation TEXT;
ALTER TABLE session ADD COLUMN prepared_id TEXT;
ALTER TABLE session ADD COLUMN code TEXT NOT NULL DEFAULT '';

-- What each person filled in beforehand, so that who is late can be added and who made a mistake can
-- correct it. An earlier version kept only whose scan it was: then the last two are not known.
CREATE TABLE scan (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    scan_id TEXT NOT NULL,
    code TEXT NOT NULL,
    changed_at TEXT,
    answers TEXT,  -- a JSON list
    PRIMARY KEY (session_id, scan_id)
) STRICT, WITHOUT ROWID;

INSERT INTO scan (session_id, scan_id, code) SELECT session_id, scan_id, '' FROM merged_scan;

-- Every group whose counts were ever shown on a dimension. It outlives the session: what was seen
-- once can be subtracted for ever. No answers are in it.
CREATE TABLE shown_group (
    id INTEGER PRIMARY KEY,
    dimension INTEGER NOT NULL,  -- below zero: of the ambitions on that dimension
    members TEXT NOT NULL,  -- as in vote_round
    threshold INTEGER NOT NULL  -- up to which threshold it may be shown without another look
) STRICT;
CREATE INDEX shown_group_dimension ON shown_group (dimension);

-- The scans that were counted in what an earlier version showed, which did not keep exactly where.
CREATE TABLE shown_unclear (
    scan_id TEXT NOT NULL,
    dimension INTEGER NOT NULL,
    PRIMARY KEY (scan_id, dimension)
) STRICT, WITHOUT ROWID;

INSERT INTO shown_unclear (scan_id, dimension)
SELECT DISTINCT scan_id, dimension
FROM merged_scan JOIN vote_round USING (session_id) WHERE origin = 'alone';

DROP TABLE merged_scan;
