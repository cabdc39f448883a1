-- Who sees to a priority, and a priority that is not placed in a period yet; what a group calls the
-- periods; how the dots were given; and what became of the priorities of the previous session.

ALTER TABLE priority RENAME TO priority_before;

CREATE TABLE priority (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    dimension INTEGER NOT NULL CHECK (dimension >= 1),
    dots INTEGER NOT NULL CHECK (dots >= 0),
    period TEXT NOT NULL CHECK (period IN ('quarter', 'next', 'later', 'not_now', 'to_place')),
    success TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO priority (session_id, position, dimension, dots, period, success)
SELECT session_id, position, dimension, dots, period, success FROM priority_before;

DROP TABLE priority_before;

CREATE TABLE period (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    period TEXT NOT NULL CHECK (period IN ('quarter', 'next', 'later', 'not_now')),
    name TEXT NOT NULL,
    time TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    dimension INTEGER NOT NULL CHECK (dimension >= 1),
    result TEXT CHECK (result IN ('done', 'running', 'dropped')),
    remark TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE session ADD COLUMN dots_each INTEGER NOT NULL DEFAULT 3 CHECK (dots_each >= 1);
ALTER TABLE session ADD COLUMN dots_people INTEGER CHECK (dots_people >= 0);
