CREATE TABLE `search_entries` (
	`number` integer PRIMARY KEY,
	`id` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_postings` (
	`word` text NOT NULL,
	`language` text NOT NULL,
	`block` integer NOT NULL,
	`postings` text NOT NULL,
	CONSTRAINT `search_postings_pk` PRIMARY KEY(`word`, `language`, `block`)
);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text NOT NULL,
	`language` text NOT NULL,
	`bare` text NOT NULL,
	`stem` text NOT NULL,
	`sound` text NOT NULL,
	`reversed` text NOT NULL,
	CONSTRAINT `search_words_pk` PRIMARY KEY(`word`, `language`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_id` ON `search_entries` (`id`);--> statement-breakpoint
CREATE INDEX `search_entries_kind` ON `search_entries` (`kind`,`number`);--> statement-breakpoint
CREATE INDEX `search_words_bare` ON `search_words` (`bare`);--> statement-breakpoint
CREATE INDEX `search_words_stem` ON `search_words` (`stem`);--> statement-breakpoint
CREATE INDEX `search_words_sound` ON `search_words` (`sound`);--> statement-breakpoint
CREATE INDEX `search_words_reversed` ON `search_words` (`reversed`);