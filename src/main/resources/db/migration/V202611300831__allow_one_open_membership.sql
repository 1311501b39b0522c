-- Nobody belongs to two units at once. Where two rows are open, the older ones end when the newest begins.
UPDATE membership
SET valid_to = (SELECT newest.since FROM (SELECT m.person_id AS person_id, MAX(m.valid_from) AS since FROM membership m WHERE m.valid_to IS NULL GROUP BY m.person_id) newest WHERE newest.person_id = membership.person_id)
WHERE valid_to IS NULL
  AND valid_from < (SELECT latest.since FROM (SELECT n.person_id AS person_id, MAX(n.valid_from) AS since FROM membership n WHERE n.valid_to IS NULL GROUP BY n.person_id) latest WHERE latest.person_id = membership.person_id);

ALTER TABLE membership ADD COLUMN open_person BIGINT GENERATED ALWAYS AS (CASE WHEN valid_to IS NULL THEN person_id END);
CREATE UNIQUE INDEX membership_open ON membership (open_person);
