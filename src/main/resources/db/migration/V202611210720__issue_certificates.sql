-- A certificate keeps what it said when it was issued; edition counts how often it was issued anew with other words.
-- points and max_points (hundredths) are NULL when it says only that somebody took part.
CREATE TABLE certificate (
  id BIGINT PRIMARY KEY,
  code VARCHAR(12) NOT NULL,
  contest_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  edition INT NOT NULL,
  person_name VARCHAR(200) NOT NULL,
  unit_name VARCHAR(2000) NOT NULL,
  contest_title VARCHAR(200) NOT NULL,
  owner_name VARCHAR(500) NOT NULL,
  organiser VARCHAR(200) NOT NULL,
  points INT NULL,
  max_points INT NULL,
  signed_for VARCHAR(100) NOT NULL,
  signed_by VARCHAR(100) NOT NULL,
  signed_at VARCHAR(100) NOT NULL,
  issued_at BIGINT NOT NULL,
  CONSTRAINT certificate_code UNIQUE (code),
  CONSTRAINT certificate_person UNIQUE (person_id, contest_id)
);
