ALTER TABLE `articles` ADD `searched` integer;--> statement-breakpoint
CREATE INDEX `articles_unsearched` ON `articles` (`key`) WHERE searched IS NULL;--> statement-breakpoint
ALTER TABLE `paragraphs` ADD `fingerprinted` integer;--> statement-breakpoint
CREATE INDEX `paragraphs_unfingerprinted` ON `paragraphs` (`id`) WHERE fingerprinted IS NULL;