DROP TABLE IF EXISTS stamps;
DROP TABLE IF EXISTS files;
DROP TABLE IF EXISTS readings;
DROP TABLE IF EXISTS notes;
DROP TABLE IF EXISTS directories;
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
CREATE INDEX files_by_key ON files (key) WHERE key IS NOT NULL;
CREATE INDEX files_by_told ON files (path) WHERE told IS NOT NULL;
CREATE TABLE readings (key TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE directories (prefix TEXT PRIMARY KEY, seen BLOB NOT NULL) WITHOUT ROWID
