-- Sessions with their answers, actions and remarks, and the models that they were made with.
-- Times are UTC in ISO 8601; dates are ISO 8601.

CREATE TABLE model (
    content_hash TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    organisation TEXT NOT NULL,
    unit TEXT NOT NULL,
    date TEXT NOT NULL,
    facilitator TEXT NOT NULL,
    participants INTEGER CHECK (participants >= 0),
    status TEXT NOT NULL CHECK (status IN ('draft', 'final')),
    -- No foreign key: a session outlives the baseline that it was compared with.
    baseline_id TEXT,
    model_id TEXT NOT NULL,
    model_version TEXT NOT NULL,
    model_hash TEXT NOT NULL REFERENCES model (content_hash),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    current_dimension INTEGER
) STRICT;

CREATE TABLE answer (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    dimension INTEGER NOT NULL CHECK (dimension >= 1),
    level INTEGER CHECK (level >= 1),
    ambition INTEGER CHECK (ambition >= 1),
    not_applicable INTEGER NOT NULL CHECK (not_applicable IN (0, 1)),
    note TEXT NOT NULL,
    votes TEXT NOT NULL,  -- a JSON list of counts, low to high; [] when nobody voted
    PRIMARY KEY (session_id, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    dimension INTEGER,
    owner TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'done')),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE remark (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
