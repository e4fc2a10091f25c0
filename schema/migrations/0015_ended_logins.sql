CREATE TABLE `ended_logins` (
	`id` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ended_logins_by_until` ON `ended_logins` (`until`);