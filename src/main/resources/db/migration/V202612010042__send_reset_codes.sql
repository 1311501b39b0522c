-- Codes a person sent for by telephone are short: few tries each. Null for those a leader hands out.
ALTER TABLE reset_code ADD COLUMN tries_left INT NULL;

-- How many messages were asked for or sent on a local day (days since 1970), by whom they are limited: a number or an address (both hashed), all.
CREATE TABLE message_count (
  name VARCHAR(64) NOT NULL,
  day_no INT NOT NULL,
  messages INT NOT NULL,
  PRIMARY KEY (name, day_no)
);
