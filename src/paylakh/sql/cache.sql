DROP TABLE IF EXISTS stamps;
DROP TABLE IF EXISTS files;
DROP TABLE IF EXISTS readings;
DROP TABLE IF EXISTS notes;
CREATE TABLE files (
    path TEXT PRIMARY KEY,
    size INTEGER,
    mtime_ns INTEGER,
    content_hash TEXT,
    context TEXT NOT NULL,
    key TEXT,
    problem TEXT,
    published TEXT,
    told TEXT
) WITHOUT ROWID;
CREATE TABLE readings (key TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
