-- A store as the first schema had it, with what people asked, what they were answered and what they thought of it.
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
PRAGMA application_id = 0x53757442;
PRAGMA user_version = 1;
