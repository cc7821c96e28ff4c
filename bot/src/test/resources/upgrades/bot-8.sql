-- A store as the eighth schema had it: the same people, and digests, follows and what owners had handed in.
-- Never changed: it is what a host of that time has.
CREATE TABLE poll(bot INTEGER NOT NULL PRIMARY KEY, next_update INTEGER NOT NULL);
CREATE TABLE inbox(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  bot INTEGER NOT NULL,
  update_id INTEGER NOT NULL,
  chat INTEGER NOT NULL,
  payload TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'poison')),
  attempts INTEGER NOT NULL DEFAULT 0,
  UNIQUE(bot, update_id));
CREATE INDEX inbox_open ON inbox(bot, chat, seq) WHERE state = 'open';
CREATE TABLE outbox(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bot INTEGER NOT NULL,
  chat INTEGER NOT NULL,
  update_seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'sending', 'sent', 'unknown', 'failed')),
  repeats INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  message INTEGER,
  why TEXT);
CREATE INDEX outbox_new ON outbox(bot, chat, id) WHERE state IN ('new', 'sending');
CREATE TABLE answer(
  id TEXT NOT NULL PRIMARY KEY,
  chat INTEGER NOT NULL,
  user INTEGER NOT NULL,
  question TEXT NOT NULL,
  quotes TEXT NOT NULL,
  at INTEGER NOT NULL);
CREATE TABLE feedback(
  answer TEXT NOT NULL,
  user INTEGER NOT NULL,
  thumb TEXT NOT NULL CHECK (thumb IN ('UP', 'DOWN')),
  at INTEGER NOT NULL,
  PRIMARY KEY(answer, user)) WITHOUT ROWID;
CREATE TABLE chat(
  chat INTEGER NOT NULL PRIMARY KEY,
  language TEXT,
  reachable INTEGER NOT NULL DEFAULT 1);
INSERT INTO poll VALUES (1, 20001);
INSERT INTO inbox(bot, update_id, chat, payload, received_at, state)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)
SELECT 1, i, 7 + i % 90, '{"update_id":' || i || ',"message":{"text":"পদ্মার পানি কত বেড়েছে?"}}', 1750000000000 + i,
  iif(i % 50 = 0, 'open', 'done') FROM n;
INSERT INTO outbox(bot, chat, update_seq, body, state, created_at, message)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)
SELECT 1, 7 + i % 90, i, '{"text":"পানি ' || i || ' সেন্টিমিটার বেড়েছে"}', iif(i % 40 = 0, 'new', 'sent'), 1750000000000 + i, i FROM n;
INSERT INTO answer(id, chat, user, question, quotes, at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)
SELECT 'a' || i, 7 + i % 90, 7 + i % 90, 'পদ্মার পানি কত বেড়েছে?',
  iif(i % 5 = 0, '[]', '[{"article":"river-' || i % 300 || '","version":1,"start":0,"end":12}]'), 1750000000000 + i * 60000 FROM n;
INSERT INTO feedback
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
SELECT 'a' || i, 7 + i % 90, iif(i % 3 = 0, 'DOWN', 'UP'), 1750000000000 + i FROM n;
INSERT INTO chat
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
SELECT 6 + i, iif(i % 4 = 0, 'hi', NULL), i % 30 <> 0 FROM n;
ALTER TABLE answer ADD COLUMN context TEXT NOT NULL DEFAULT '[]';
ALTER TABLE answer ADD COLUMN today TEXT NOT NULL DEFAULT '1970-01-01';
UPDATE answer SET today = date(at / 1000, 'unixepoch');
ALTER TABLE answer ADD COLUMN kind TEXT NOT NULL DEFAULT 'QUOTED';
UPDATE answer SET kind = 'NOTHING' WHERE quotes = '[]';
ALTER TABLE answer ADD COLUMN message INTEGER NOT NULL DEFAULT 0;
CREATE INDEX answer_message ON answer(chat, message);
ALTER TABLE chat ADD COLUMN digits TEXT NOT NULL DEFAULT 'OWN';
ALTER TABLE chat ADD COLUMN quotes TEXT NOT NULL DEFAULT 'SOME';
ALTER TABLE chat ADD COLUMN other_languages INTEGER NOT NULL DEFAULT 1;
ALTER TABLE chat ADD COLUMN zone TEXT;
CREATE TABLE position(reader TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE quoted(
  article TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY(article, answer)) WITHOUT ROWID;
CREATE INDEX quoted_answer ON quoted(answer);
INSERT OR IGNORE INTO quoted
SELECT json_extract(quote.value, '$.article'), answer.id
FROM answer, json_each(answer.quotes) AS quote;
CREATE TABLE revisit(
  answer TEXT NOT NULL PRIMARY KEY,
  not_before INTEGER NOT NULL DEFAULT 0);
ALTER TABLE answer ADD COLUMN told TEXT NOT NULL DEFAULT '[]';
ALTER TABLE outbox ADD COLUMN issue INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN after_message INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX outbox_issue ON outbox(issue, part) WHERE issue <> 0;
ALTER TABLE chat ADD COLUMN last_message INTEGER NOT NULL DEFAULT 0;
CREATE TABLE series(
  chat INTEGER NOT NULL,
  rhythm TEXT NOT NULL,
  title TEXT NOT NULL,
  channel INTEGER NOT NULL,
  plan TEXT NOT NULL,
  state TEXT NOT NULL,
  planned INTEGER NOT NULL,
  news INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY(chat, rhythm)) WITHOUT ROWID;
CREATE TABLE issue(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat INTEGER NOT NULL,
  rhythm TEXT NOT NULL,
  local TEXT NOT NULL,
  due INTEGER NOT NULL,
  state TEXT NOT NULL,
  why TEXT NOT NULL,
  decided_by INTEGER NOT NULL,
  draft TEXT,
  version INTEGER NOT NULL,
  UNIQUE(chat, rhythm, local));
CREATE INDEX issue_open ON issue(due) WHERE state NOT IN ('POSTED', 'UNDONE', 'SKIPPED');
CREATE TABLE editor(
  chat INTEGER NOT NULL,
  user INTEGER NOT NULL,
  PRIMARY KEY(chat, user)) WITHOUT ROWID;
CREATE TABLE deed(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat INTEGER NOT NULL,
  rhythm TEXT NOT NULL,
  user INTEGER NOT NULL,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL);
CREATE INDEX deed_series ON deed(chat, rhythm, id);
CREATE TABLE wish(
  user INTEGER NOT NULL PRIMARY KEY,
  chat INTEGER NOT NULL,
  rhythm TEXT NOT NULL,
  field TEXT NOT NULL);
ALTER TABLE chat ADD COLUMN hour INTEGER NOT NULL DEFAULT 9;
ALTER TABLE chat ADD COLUMN quiet INTEGER NOT NULL DEFAULT 1;
CREATE TABLE follow(
  id TEXT NOT NULL PRIMARY KEY,
  person INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('EVIDENCE', 'STORY', 'NEWS')),
  subject TEXT NOT NULL,
  context TEXT NOT NULL,
  today TEXT NOT NULL,
  seen TEXT NOT NULL,
  at INTEGER NOT NULL,
  due INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0);
CREATE INDEX follow_person ON follow(person);
CREATE TABLE handed(
  chat INTEGER NOT NULL,
  message INTEGER NOT NULL,
  part INTEGER NOT NULL,
  what TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(chat, message, part));
ALTER TABLE wish ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE issue ADD COLUMN origin TEXT NOT NULL DEFAULT 'SCHEDULE';
UPDATE issue SET origin = iif(decided_by <> 0, 'EDITOR', 'HOST') WHERE local LIKE '%T__:__:%';
INSERT INTO series
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
SELECT -1000 - i, 'DAILY', 'নদীর খবর', 1, '{}', 'ON', 1750000000000, 0, 1 FROM n;
INSERT INTO issue(chat, rhythm, local, due, state, why, decided_by, draft, version, origin)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
SELECT -1000 - i % 40, 'DAILY', '2025-07-11T' || i, 1750000000000 + i, iif(i % 7 = 0, 'SKIPPED', 'POSTED'), '', 0,
  '{"pieces":[{"dropped":false,"quotes":[{"article":"river-' || i % 300 || '"}],"differing":[]},'
  || '{"dropped":true,"quotes":[{"article":"river-0"}],"differing":[]}]}', 1, 'SCHEDULE' FROM n;
INSERT INTO editor
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
SELECT -1000 - i, 7 + i FROM n;
INSERT INTO follow(id, person, kind, subject, context, today, seen, at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
SELECT 'f' || i, 7 + i % 90, 'EVIDENCE', 'পদ্মার পানি কত বেড়েছে?', '[]', '2025-07-11', '[]', 1750000000000 FROM n;
INSERT INTO handed
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
SELECT 7, i, 0, 'https://example.org/' || i, 0 FROM n;
PRAGMA application_id = 0x53757442;
PRAGMA user_version = 8;
