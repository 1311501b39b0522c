-- Who deactivated an account and why; both are empty while it works.
ALTER TABLE person ADD COLUMN disabled_by BIGINT NULL;
ALTER TABLE person ADD COLUMN disabled_reason VARCHAR(300) NULL;
