ALTER TABLE `claims` ADD `place_id` text;--> statement-breakpoint
UPDATE `claims` SET `place_id` = json_extract(`scope`, '$.place') WHERE `scope` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `claims_place` ON `claims` (`place_id`,`subject_id`,`property`);