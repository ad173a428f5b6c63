-- Whoever is invited may stop reminders with a link of its own, without an account.
ALTER TABLE mail_off DROP CONSTRAINT mail_off_template_check;
ALTER TABLE mail_off ADD CONSTRAINT mail_off_template_check CHECK (template IN ('enrolment_notice', 'reminder'));

ALTER TABLE token DROP CONSTRAINT token_purpose_check;
ALTER TABLE token ADD CONSTRAINT token_purpose_check
    CHECK (purpose IN ('invitation', 'password_reset', 'setup', 'address_confirm', 'address_keep', 'no_reminders'));
