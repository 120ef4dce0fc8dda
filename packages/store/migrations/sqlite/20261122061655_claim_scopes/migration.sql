CREATE TABLE `claim_scopes` (
	`subject_id` text NOT NULL,
	`property` text NOT NULL,
	`place_id` text NOT NULL,
	`claims` integer NOT NULL,
	`scopes` text NOT NULL,
	CONSTRAINT `claim_scopes_pk` PRIMARY KEY(`subject_id`, `property`, `place_id`),
	CONSTRAINT `fk_claim_scopes_subject_id_records_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
DROP INDEX IF EXISTS `claims_place`;--> statement-breakpoint
CREATE INDEX `claims_place_days` ON `claims` (`place_id`,`subject_id`,`property`,`end_highest`,`begin_lowest`);
--> statement-breakpoint
-- Written by hand, and not seen by drizzle: a database that is loaded already has its scopes at once.
INSERT INTO `claim_scopes` (`subject_id`, `property`, `place_id`, `claims`, `scopes`)
SELECT `subject_id`, `property`, `place_id`, sum(`number`),
	json_group_array(json_object('scope', json(`scope`), 'firstEnd', `first_end`, 'lastBegin', `last_begin`))
FROM (
	SELECT `subject_id`, `property`, `place_id`, `scope`, count(*) AS `number`,
		min(`end_highest`) AS `first_end`, max(`begin_lowest`) AS `last_begin`
	FROM `claims` WHERE `scope` IS NOT NULL AND `mode` = 'asserts' AND `deprecated` IS NULL
	GROUP BY `subject_id`, `property`, `place_id`, `scope`
)
GROUP BY `subject_id`, `property`, `place_id`;
