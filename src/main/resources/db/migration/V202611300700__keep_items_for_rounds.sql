-- The round an item of a pool is kept for, 0 for any: pools frozen before were for all rounds. Topic and level are those of the publication, as ever.
ALTER TABLE contest_pool ADD COLUMN round_no INT DEFAULT 0 NOT NULL;
-- Which contests hold an item, before another is opened with it.
CREATE INDEX contest_pool_item ON contest_pool (item_version_id);
