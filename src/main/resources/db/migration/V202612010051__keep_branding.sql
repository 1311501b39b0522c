-- What the installation calls itself and looks like: one row, or none while the configuration's words hold. colour is #rrggbb or '';
-- version counts the changes and stands in the addresses of emblem and colours.
CREATE TABLE branding (
  id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  owner VARCHAR(120) NOT NULL,
  colour VARCHAR(7) NOT NULL,
  emblem LONGBLOB NULL,
  version BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
