ALTER TABLE `versions` ADD `modified_at` integer;--> statement-breakpoint
ALTER TABLE `versions` ADD `section` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `credit` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `signal` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `reread_of` integer;--> statement-breakpoint
ALTER TABLE `versions` ADD `extraction` text;