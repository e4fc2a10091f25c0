CREATE TABLE `articles` (
	`key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`story` text,
	`url` text,
	`latest` integer NOT NULL,
	`content_hash` blob NOT NULL,
	`language` text,
	`time` integer NOT NULL,
	`first_time` integer NOT NULL,
	`version_count` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_by_id` ON `articles` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_by_url` ON `articles` (`url`) WHERE url IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `articles_by_printing` ON `articles` (`source`,`story`) WHERE url IS NULL AND story IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_by_content` ON `articles` (`source`,`content_hash`);--> statement-breakpoint
CREATE INDEX `articles_by_time` ON `articles` (`time`);--> statement-breakpoint
CREATE INDEX `articles_by_source` ON `articles` (`source`,`time`);--> statement-breakpoint
CREATE INDEX `articles_by_language` ON `articles` (`language`,`time`) WHERE language IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_by_story` ON `articles` (`story`,`time`) WHERE story IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_by_first_time` ON `articles` (`story`,`first_time`) WHERE story IS NOT NULL;--> statement-breakpoint
CREATE TABLE `original_pieces` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`piece` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `original_pieces_by_piece` ON `original_pieces` (`version`,`piece`);--> statement-breakpoint
CREATE TABLE `paragraph_tails` (
	`id` integer PRIMARY KEY NOT NULL,
	`paragraph` integer NOT NULL,
	`piece` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paragraph_tails_by_piece` ON `paragraph_tails` (`paragraph`,`piece`);--> statement-breakpoint
CREATE TABLE `paragraphs` (
	`id` integer PRIMARY KEY NOT NULL,
	`hash` blob NOT NULL,
	`text` text NOT NULL,
	`pieces` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paragraphs_by_hash` ON `paragraphs` (`hash`);--> statement-breakpoint
CREATE TABLE `stories` (
	`slug` text PRIMARY KEY NOT NULL,
	`title` text,
	`base` text,
	`time` integer DEFAULT -9007199254740991 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stories_by_time` ON `stories` (`time`,`slug`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`article` integer NOT NULL,
	`number` integer NOT NULL,
	`headline` text,
	`byline` text,
	`dateline` text,
	`language` text,
	`published_at` integer,
	`captured_at` integer NOT NULL,
	`content_hash` blob NOT NULL,
	`words` integer NOT NULL,
	`paragraph_count` integer NOT NULL,
	`media_type` text NOT NULL,
	`separators` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_by_number` ON `versions` (`article`,`number`);--> statement-breakpoint
CREATE INDEX `versions_by_capture` ON `versions` (`article`,`captured_at`);