-- What the dashboard asks: who is nowhere, newest first, and what happened last.
CREATE INDEX standing_mark_unplaced ON standing_mark (person_id) WHERE role = 'unplaced';
