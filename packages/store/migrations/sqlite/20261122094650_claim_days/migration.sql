CREATE TABLE `claim_days` (
	`subject_id` text NOT NULL,
	`property` text NOT NULL,
	`place_id` text NOT NULL,
	`last_day` integer NOT NULL,
	`first_day` integer NOT NULL,
	`scope` integer NOT NULL,
	`claim_id` text NOT NULL,
	CONSTRAINT `claim_days_pk` PRIMARY KEY(`subject_id`, `property`, `place_id`, `last_day`, `first_day`, `scope`, `claim_id`),
	CONSTRAINT `fk_claim_days_subject_id_records_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
DROP INDEX IF EXISTS `claims_place_days`;--> statement-breakpoint
CREATE INDEX `claims_place` ON `claims` (`place_id`,`subject_id`,`property`);
--> statement-breakpoint
-- Written by hand, and not seen by drizzle: the claims of a database that is loaded have their days at once; which of the
-- scopes of its place each has is worked out at the next load.
INSERT INTO `claim_days` (`subject_id`, `property`, `place_id`, `last_day`, `first_day`, `scope`, `claim_id`)
SELECT `subject_id`, `property`, `place_id`, coalesce(`end_highest`, 2147483647), coalesce(`begin_lowest`, -2147483648), -1, `id`
FROM `claims` WHERE `scope` IS NOT NULL AND `mode` = 'asserts' AND `deprecated` IS NULL;
