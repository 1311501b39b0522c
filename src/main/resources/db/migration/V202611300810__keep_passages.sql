-- the paragraph a reader left off at; '' is the top of the section
ALTER TABLE reading ADD COLUMN passage VARCHAR(80) DEFAULT '' NOT NULL;
