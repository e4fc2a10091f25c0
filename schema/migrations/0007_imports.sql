CREATE TABLE `import_pieces` (
	`id` integer PRIMARY KEY NOT NULL,
	`import` text NOT NULL,
	`chunk` integer NOT NULL,
	`piece` integer NOT NULL,
	`first_line` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_pieces_by_place` ON `import_pieces` (`import`,`chunk`,`piece`);--> statement-breakpoint
CREATE TABLE `import_problems` (
	`id` integer PRIMARY KEY NOT NULL,
	`import` text NOT NULL,
	`line` integer NOT NULL,
	`status` integer NOT NULL,
	`problem` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_problems_by_line` ON `import_problems` (`import`,`line`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`max_bytes` integer NOT NULL,
	`sealed` integer NOT NULL,
	`next` integer NOT NULL,
	`lines` integer NOT NULL,
	`created` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`failed` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_by_time` ON `imports` (`at`);