-- Hand-written. The index of fingerprints merges four runs of a size again: every look-up for reprints asks some 170 times in each
-- run, and after an import of 30,000 articles there are seven instead of 29, for as much work of the import.
INSERT INTO fingerprints (fingerprints, rank) VALUES ('automerge', 4);
--> statement-breakpoint
-- A merge that was begun goes on however few runs are left of it (src/store/merging.ts); as a rule four are the fewest.
INSERT INTO fingerprints (fingerprints, rank) VALUES ('usermerge', 2);
--> statement-breakpoint
INSERT INTO search (search, rank) VALUES ('usermerge', 2);
