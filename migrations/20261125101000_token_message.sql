-- Which mail carried a link: who used it had the mail, whatever its sender could note of it.
ALTER TABLE token ADD COLUMN message_id uuid REFERENCES message;
