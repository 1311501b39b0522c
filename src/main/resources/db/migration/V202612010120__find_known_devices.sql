-- Who last signed in on a browser is asked when a password is lost there.
CREATE INDEX known_device_device ON known_device (device, seen_at);
