-- Whose scan a session is, where votes come from, and what a group session was merged from.

ALTER TABLE session ADD COLUMN role TEXT NOT NULL DEFAULT 'group'
    CHECK (role IN ('group', 'participant', 'invitation'));

ALTER TABLE answer ADD COLUMN votes_origin TEXT NOT NULL DEFAULT 'hands'
    CHECK (votes_origin IN ('hands', 'alone', 'withheld'));

-- Models that a person imported are offered for new sessions.
ALTER TABLE model ADD COLUMN imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1));

-- The ids of the scans in a merged session; they tell which merges could be subtracted.
CREATE TABLE merged_scan (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    scan_id TEXT NOT NULL,
    PRIMARY KEY (session_id, scan_id)
) STRICT, WITHOUT ROWID;
