-- what of a file was no words when it was brought in: pictures, charts, remarks
CREATE TABLE material_notice (
  material_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  place VARCHAR(320) NOT NULL,
  detail VARCHAR(300) NOT NULL,
  PRIMARY KEY (material_id, position)
);
