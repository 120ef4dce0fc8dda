CREATE TABLE `claim_counts` (
	`agent_id` text NOT NULL,
	`by` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	CONSTRAINT `claim_counts_pk` PRIMARY KEY(`agent_id`, `by`, `key`)
);
--> statement-breakpoint
ALTER TABLE `claims` ADD `publisher_id` text;--> statement-breakpoint
-- Written by hand, and not seen by drizzle: the claims that are there have the outlets of their sources at once. How many
-- there are by group is counted when something is asked for, until the next load counts it.
UPDATE `claims` SET `publisher_id` = `sources`.`publisher_id` FROM `sources`
WHERE `sources`.`id` = `claims`.`source_id` AND `sources`.`publisher_id` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `claim_counts_largest` ON `claim_counts` (`agent_id`,`by`,"count" desc,`key`);--> statement-breakpoint
CREATE INDEX `claims_publisher` ON `claims` (`publisher_id`,`id`);