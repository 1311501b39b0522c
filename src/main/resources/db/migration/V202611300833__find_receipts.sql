-- Whoever holds a receipt may ask whether it is right.
CREATE INDEX attempt_receipt ON attempt (receipt);
