-- Hand-written: drizzle-kit knows no WITHOUT ROWID. The columns are those of schema/clustered.ts.
CREATE TABLE `printings` (
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`paragraph` integer NOT NULL,
	`role` integer NOT NULL,
	PRIMARY KEY(`version`, `position`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `printings_by_paragraph` ON `printings` (`paragraph`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`key` text,
	`at` integer NOT NULL,
	`article_id` text NOT NULL,
	`number` integer,
	`outcome` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `uploads_by_key` ON `uploads` (`source`,`key`) WHERE key IS NOT NULL;--> statement-breakpoint
CREATE INDEX `uploads_by_time` ON `uploads` (`at`) WHERE key IS NOT NULL;--> statement-breakpoint
CREATE TABLE `deleted_versions` (
	`article_id` text NOT NULL,
	`number` integer NOT NULL,
	`content_hash` blob NOT NULL,
	PRIMARY KEY(`article_id`, `number`)
) WITHOUT ROWID;
