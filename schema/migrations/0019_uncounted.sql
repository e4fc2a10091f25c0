CREATE TABLE `uncounted` (
	`version` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
-- Each sign of a script without spaces counts as a word. What is stored already is counted anew, outside of requests.
INSERT INTO uncounted SELECT id FROM versions;
--> statement-breakpoint
INSERT INTO jobs (kind, subject, due, tries, wanted)
SELECT 'reindex', '', 0, 0, 1 WHERE EXISTS (SELECT 1 FROM versions)
ON CONFLICT (kind, subject) DO UPDATE SET wanted = wanted + 1, due = 0;
