CREATE TABLE `story_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`story` text NOT NULL,
	`view` text NOT NULL,
	`question` text NOT NULL,
	`state` blob NOT NULL,
	`algorithm` integer NOT NULL,
	`done` integer NOT NULL,
	`piece` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_answers_by_question` ON `story_answers` (`story`,`view`,`question`,`piece`);--> statement-breakpoint
CREATE INDEX `story_answers_by_algorithm` ON `story_answers` (`algorithm`);