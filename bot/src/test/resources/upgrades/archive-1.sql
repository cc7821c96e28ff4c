-- An archive as the first schema had it, with twenty thousand articles.
-- Never changed: it is what a host of that time has.
CREATE TABLE log(seq INTEGER NOT NULL);
INSERT INTO log VALUES (0);
CREATE TABLE article(
  id TEXT NOT NULL PRIMARY KEY,
  collection TEXT NOT NULL,
  latest INTEGER NOT NULL,
  seq INTEGER NOT NULL UNIQUE,
  withdrawn INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX article_collection ON article(collection, withdrawn);
CREATE TABLE version(
  article TEXT NOT NULL,
  number INTEGER NOT NULL,
  seq INTEGER NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  title TEXT,
  date TEXT,
  url TEXT,
  text BLOB NOT NULL,
  captured_at TEXT NOT NULL,
  PRIMARY KEY(article, number));
CREATE TRIGGER version_is_for_ever BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
CREATE TRIGGER version_stays BEFORE DELETE ON version
BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
CREATE TABLE rejection(
  id TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  at TEXT NOT NULL);
INSERT INTO article
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
SELECT 'river-' || i, 'news', 1, i, i % 400 = 0 FROM n;
INSERT INTO version(article, number, seq, hash, title, date, url, text, captured_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
SELECT 'river-' || i, 1, i, 'h' || i, 'পদ্মার পানি', '2025-07-11', 'https://example.org/' || i,
  CAST('পদ্মার পানি ' || i || ' সেন্টিমিটার বেড়েছে।' AS BLOB), '2025-07-11T06:00:00Z' FROM n;
INSERT INTO rejection
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
SELECT 'page-' || i, 'EMPTY', '', '2025-07-11T06:00:00Z' FROM n;
UPDATE log SET seq = 20000;
PRAGMA application_id = 0x53757472;
PRAGMA user_version = 1;
