-- Hand-written: drizzle-kit knows no virtual tables. Both indexes hold what a text is found by and no text.
-- Fingerprints of paragraphs (src/core/corpus/fingerprints.ts) as words of up to 8 letters and digits; the rowid is the
-- paragraph's id, for what one row can't take see src/store/fingerprints.ts.
CREATE VIRTUAL TABLE `fingerprints` USING fts5(shingles, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
CREATE VIRTUAL TABLE `fingerprint_postings` USING fts5vocab('fingerprints', 'instance');
--> statement-breakpoint
-- The words of each article's newest version; the rowid is the article's key. The body comes first: each place of a word in
-- another column takes two bytes more.
CREATE VIRTUAL TABLE `search` USING fts5(body, headline, content='', contentless_delete=1, tokenize='ascii');
--> statement-breakpoint
-- What is stored already is indexed outside of requests.
INSERT INTO jobs (kind, subject, due, tries, wanted) SELECT 'reindex', '', 0, 0, 1 WHERE EXISTS (SELECT 1 FROM paragraphs);
