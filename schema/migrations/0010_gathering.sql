-- Hand-written. Both indexes gather what one transaction brings, up to 8 MiB each, before they write it out as a run: of the
-- 256 articles that an import stores at once each wrote two or three with the 1 MiB that is usual, and all had to be merged.
INSERT INTO fingerprints (fingerprints, rank) VALUES ('hashsize', 8388608);
--> statement-breakpoint
INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);
