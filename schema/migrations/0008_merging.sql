-- Hand-written. Both indexes merge their runs when sixteen of a size are there instead of four: within an upload it is work
-- that readers gain little by, and what they gain most by is done after it (src/store/merging.ts). At sixty-four of a size a
-- whole level is merged at once, however long that takes; merging from sixteen on keeps far below.
INSERT INTO fingerprints (fingerprints, rank) VALUES ('automerge', 16);
--> statement-breakpoint
INSERT INTO fingerprints (fingerprints, rank) VALUES ('crisismerge', 64);
--> statement-breakpoint
INSERT INTO search (search, rank) VALUES ('automerge', 16);
--> statement-breakpoint
INSERT INTO search (search, rank) VALUES ('crisismerge', 64);
