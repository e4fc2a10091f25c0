DROP INDEX `paragraphs_by_hash`;
--> statement-breakpoint
-- From here on hand-written: drizzle-kit knows no WITHOUT ROWID. The columns are those of schema/clustered.ts.
CREATE TABLE `paragraph_hashes` (
	`level` integer NOT NULL,
	`hash` blob NOT NULL,
	`paragraph` integer NOT NULL,
	PRIMARY KEY(`level`, `hash`)
) WITHOUT ROWID;
--> statement-breakpoint
UPDATE paragraphs SET hash = substr(hash, 1, 16);
--> statement-breakpoint
INSERT INTO paragraph_hashes (level, hash, paragraph) SELECT 1, hash, id FROM paragraphs ORDER BY hash;
