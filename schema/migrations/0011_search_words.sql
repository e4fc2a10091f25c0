-- Hand-written. Texts are found by other words: those with letters that have no accent to take away are held whole and as
-- they are spelled without them. What is stored already is indexed anew, outside of requests.
INSERT INTO search (search) VALUES ('delete-all');
--> statement-breakpoint
UPDATE articles SET searched = NULL WHERE searched IS NOT NULL;
--> statement-breakpoint
INSERT INTO jobs (kind, subject, due, tries, wanted)
SELECT 'reindex', '', 0, 0, 1 WHERE EXISTS (SELECT 1 FROM articles)
ON CONFLICT (kind, subject) DO UPDATE SET wanted = wanted + 1, due = 0;
