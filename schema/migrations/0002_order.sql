DROP INDEX `articles_by_time`;--> statement-breakpoint
DROP INDEX `articles_by_source`;--> statement-breakpoint
DROP INDEX `articles_by_language`;--> statement-breakpoint
DROP INDEX `articles_by_story`;--> statement-breakpoint
DROP INDEX `articles_by_first_time`;--> statement-breakpoint
CREATE INDEX `articles_by_time` ON `articles` (`time`,`id`);--> statement-breakpoint
CREATE INDEX `articles_by_source` ON `articles` (`source`,`time`,`id`);--> statement-breakpoint
CREATE INDEX `articles_by_language` ON `articles` (`language`,`time`,`id`) WHERE language IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_by_story` ON `articles` (`story`,`time`,`id`) WHERE story IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_by_first_time` ON `articles` (`story`,`first_time`,`id`) WHERE story IS NOT NULL;