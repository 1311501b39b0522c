-- What an installation calls its units, and which may stand under which. The kind is the place in the law that rankings group by.
CREATE TABLE unit_form (
  code VARCHAR(24) PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  name_vi VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  place INT NOT NULL
);
CREATE TABLE unit_form_under (
  form VARCHAR(24) NOT NULL,
  parent_form VARCHAR(24) NOT NULL,
  PRIMARY KEY (form, parent_form)
);
INSERT INTO unit_form (code, kind, name_vi, name_en, place) VALUES
  ('CONFEDERATION', 'CONFEDERATION', 'Tổng Liên đoàn', 'Confederation', 10),
  ('FEDERATION', 'FEDERATION', 'Liên đoàn lao động tỉnh, thành phố', 'Provincial federation', 20),
  ('SECTOR', 'SECTOR', 'Công đoàn ngành trung ương', 'Central sector union', 30),
  ('CORPORATION', 'SECTOR', 'Công đoàn tập đoàn, tổng công ty', 'Union of an economic group or corporation', 40),
  ('INTERMEDIATE', 'INTERMEDIATE', 'Công đoàn cấp trên cơ sở', 'Union above the grassroots', 50),
  ('WARD', 'INTERMEDIATE', 'Công đoàn phường, xã, đặc khu', 'Ward or commune union', 60),
  ('ZONE', 'INTERMEDIATE', 'Công đoàn khu công nghiệp, khu kinh tế', 'Union of an industrial or economic zone', 70),
  ('LOCAL_SECTOR', 'INTERMEDIATE', 'Công đoàn ngành địa phương', 'Local sector union', 80),
  ('GRASSROOTS', 'GRASSROOTS', 'Công đoàn cơ sở', 'Grassroots union', 90),
  ('TRADE', 'GRASSROOTS', 'Nghiệp đoàn cơ sở', 'Grassroots trade association', 100),
  ('SECTION', 'SECTION', 'Công đoàn bộ phận', 'Section', 110),
  ('TEAM', 'TEAM', 'Tổ công đoàn', 'Team', 120);
INSERT INTO unit_form_under (form, parent_form) VALUES
  ('FEDERATION', 'CONFEDERATION'), ('SECTOR', 'CONFEDERATION'), ('CORPORATION', 'CONFEDERATION'), ('CORPORATION', 'SECTOR'),
  ('INTERMEDIATE', 'FEDERATION'), ('INTERMEDIATE', 'SECTOR'), ('INTERMEDIATE', 'CORPORATION'), ('INTERMEDIATE', 'INTERMEDIATE'), ('INTERMEDIATE', 'CONFEDERATION'),
  ('WARD', 'FEDERATION'), ('WARD', 'INTERMEDIATE'),
  ('ZONE', 'FEDERATION'), ('ZONE', 'INTERMEDIATE'),
  ('LOCAL_SECTOR', 'FEDERATION'), ('LOCAL_SECTOR', 'SECTOR'),
  ('GRASSROOTS', 'CONFEDERATION'), ('GRASSROOTS', 'FEDERATION'), ('GRASSROOTS', 'SECTOR'), ('GRASSROOTS', 'CORPORATION'), ('GRASSROOTS', 'INTERMEDIATE'),
  ('GRASSROOTS', 'WARD'), ('GRASSROOTS', 'ZONE'), ('GRASSROOTS', 'LOCAL_SECTOR'), ('GRASSROOTS', 'GRASSROOTS'),
  ('TRADE', 'FEDERATION'), ('TRADE', 'SECTOR'), ('TRADE', 'INTERMEDIATE'), ('TRADE', 'WARD'), ('TRADE', 'ZONE'), ('TRADE', 'LOCAL_SECTOR'),
  ('SECTION', 'GRASSROOTS'), ('SECTION', 'TRADE'), ('SECTION', 'SECTION'),
  ('TEAM', 'GRASSROOTS'), ('TEAM', 'TRADE'), ('TEAM', 'SECTION'), ('TEAM', 'TEAM');

ALTER TABLE unit ADD COLUMN form VARCHAR(24) NULL;
UPDATE unit SET form = kind;
-- The unit that goes on with the people of one that was merged.
ALTER TABLE unit ADD COLUMN merged_into BIGINT NULL;
CREATE INDEX unit_merged ON unit (merged_into);
CREATE INDEX unit_code ON unit (code);

-- Whoever changes the tree waits here for whoever does so already; nodes look at the version to know that their copies are out of date.
CREATE TABLE unit_tree (
  id INT PRIMARY KEY,
  version BIGINT NOT NULL
);
INSERT INTO unit_tree (id, version) VALUES (1, 0);

-- What happened to a unit, only ever added to. Of a merger both units have an entry, of a split each of them; other_id is the unit on the other side
-- (the new parent of a move). name, parent_id and path are what they were before.
CREATE TABLE unit_change (
  id BIGINT PRIMARY KEY,
  unit_id BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  effective_on DATE NOT NULL,
  done_at BIGINT NOT NULL,
  done_by BIGINT NULL,
  reason VARCHAR(300) NOT NULL,
  name VARCHAR(200) NOT NULL,
  parent_id BIGINT NULL,
  path VARCHAR(160) NOT NULL,
  other_id BIGINT NULL
);
CREATE INDEX unit_change_unit ON unit_change (unit_id, id);
CREATE INDEX unit_change_other ON unit_change (other_id, kind);
