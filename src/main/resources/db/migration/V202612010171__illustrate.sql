-- A picture of a contest or a material, made anew from what was sent: JPEG, at most 1200 by 800. words: what is on it, for whoever does not see it.
CREATE TABLE illustration (
  subject VARCHAR(10) NOT NULL,
  subject_key BIGINT NOT NULL,
  jpeg MEDIUMBLOB NOT NULL,
  width INT NOT NULL,
  height INT NOT NULL,
  words VARCHAR(200) NOT NULL,
  version BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (subject, subject_key)
);
