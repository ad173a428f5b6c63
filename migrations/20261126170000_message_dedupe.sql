-- Only mails that have a key stand in it. While all that wait did, Postgres took it for a short way to the mails somebody
-- waits for, and read a quarter of a million for each row of a list.
DROP INDEX message_dedupe;
CREATE UNIQUE INDEX message_dedupe ON message (dedupe_key)
    WHERE dedupe_key IS NOT NULL AND state IN ('held', 'queued', 'sending');
