-- Materials and their sections; who read which section, and where each reader is.
CREATE TABLE material (
  id BIGINT PRIMARY KEY,
  unit_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  topic_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  title VARCHAR(200) NOT NULL,
  folded_title VARCHAR(200) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  sources VARCHAR(1000) NOT NULL,
  position INT NOT NULL,
  created_by BIGINT NULL,
  created_at BIGINT NOT NULL,
  published_at BIGINT NULL
);
CREATE INDEX material_unit ON material (unit_path);
CREATE INDEX material_topic ON material (topic_id, position);

-- readable is 0 for a chapter that only holds articles. html went through the sanitizer; folded is heading and text as searched.
CREATE TABLE material_section (
  id BIGINT PRIMARY KEY,
  material_id BIGINT NOT NULL,
  position INT NOT NULL,
  level INT NOT NULL,
  readable INT NOT NULL,
  anchor VARCHAR(80) NOT NULL,
  heading VARCHAR(320) NOT NULL,
  html MEDIUMTEXT NOT NULL,
  text MEDIUMTEXT NOT NULL,
  folded MEDIUMTEXT NOT NULL,
  CONSTRAINT material_section_anchor UNIQUE (material_id, anchor)
);
CREATE INDEX material_section_order ON material_section (material_id, position);

CREATE TABLE reading (
  person_id BIGINT NOT NULL,
  material_id BIGINT NOT NULL,
  anchor VARCHAR(80) NOT NULL,
  placed_at BIGINT NOT NULL,
  done_at BIGINT NULL,
  PRIMARY KEY (person_id, material_id)
);

CREATE TABLE section_reading (
  person_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  material_id BIGINT NOT NULL,
  read_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, section_id)
);
CREATE INDEX section_reading_material ON section_reading (person_id, material_id);
