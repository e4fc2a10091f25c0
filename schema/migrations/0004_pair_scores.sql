CREATE TABLE `pair_scores` (
	`id` integer PRIMARY KEY NOT NULL,
	`left_hash` blob NOT NULL,
	`right_hash` blob NOT NULL,
	`algorithm` integer NOT NULL,
	`score` real NOT NULL,
	`left_in_right` real NOT NULL,
	`right_in_left` real NOT NULL,
	`relation` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pair_scores_by_pair` ON `pair_scores` (`left_hash`,`right_hash`);--> statement-breakpoint
CREATE INDEX `pair_scores_by_right` ON `pair_scores` (`right_hash`);