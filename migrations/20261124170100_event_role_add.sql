-- What somebody was placed, removed or granted as: a code, so it stays when their record is erased.
ALTER TABLE event ADD COLUMN role text;
