-- One row a node, written once a second: whether one can write is asked by writing.
CREATE TABLE node_probe (
  node BIGINT PRIMARY KEY,
  probed_at BIGINT NOT NULL
);
