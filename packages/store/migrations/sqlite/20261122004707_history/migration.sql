CREATE TABLE `changes` (
	`sequence` integer PRIMARY KEY,
	`load` integer NOT NULL,
	`dataset_id` text NOT NULL,
	`part` text NOT NULL,
	`action` text NOT NULL,
	`thing_id` text NOT NULL,
	`about_id` text,
	`property` text,
	`place_id` text,
	`fields` text NOT NULL,
	`withdrawal_id` text
);
--> statement-breakpoint
CREATE TABLE `loads` (
	`sequence` integer PRIMARY KEY,
	`release_id` text NOT NULL,
	`replaced_id` text,
	`loaded_at` text,
	CONSTRAINT `fk_loads_release_id_releases_id_fk` FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`),
	CONSTRAINT `fk_loads_replaced_id_releases_id_fk` FOREIGN KEY (`replaced_id`) REFERENCES `releases`(`id`)
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY,
	`dataset_id` text NOT NULL,
	`name` text NOT NULL,
	`version` text NOT NULL,
	`title` text NOT NULL,
	`licence` text NOT NULL,
	`record_count` integer NOT NULL,
	`source_count` integer NOT NULL,
	`claim_count` integer NOT NULL,
	`withdrawal_count` integer NOT NULL,
	`last_load` integer NOT NULL,
	CONSTRAINT `fk_releases_dataset_id_datasets_id_fk` FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`)
);
--> statement-breakpoint
ALTER TABLE `conflicts` ADD `kind` text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE `conflicts` ADD `left_chains` integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `right_chains` integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `weight` integer NOT NULL DEFAULT 10001;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `resolved` integer NOT NULL DEFAULT 0;--> statement-breakpoint
CREATE INDEX `changes_load` ON `changes` (`load`,`sequence`);--> statement-breakpoint
CREATE INDEX `changes_thing` ON `changes` (`thing_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `changes_about` ON `changes` (`about_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `conflicts_weight` ON `conflicts` (`resolved`,`weight`,`id`);--> statement-breakpoint
CREATE INDEX `loads_release` ON `loads` (`release_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `releases_dataset` ON `releases` (`dataset_id`,`version`,`last_load`);--> statement-breakpoint
CREATE INDEX `releases_load` ON `releases` (`last_load`);--> statement-breakpoint
-- From here by hand: what a database of before this migration has, as far as it is known. The next load works out the rest.
UPDATE conflicts SET kind = (
	SELECT CASE
		WHEN l.denied OR r.denied THEN 'DENIAL'
		WHEN l.property IN ('availability', 'legalStatus') THEN 'STATE'
		ELSE upper(l.type)
	END
	FROM claims l, claims r WHERE l.id = conflicts.left_id AND r.id = conflicts.right_id
);--> statement-breakpoint
INSERT INTO releases (id, dataset_id, name, version, title, licence, record_count, source_count, claim_count, withdrawal_count, last_load)
SELECT hash, id, name, version, title, licence,
	(SELECT count(*) FROM records r WHERE r.dataset_id = d.id),
	(SELECT count(*) FROM sources s WHERE s.dataset_id = d.id),
	(SELECT count(*) FROM claims c WHERE c.dataset_id = d.id),
	(SELECT count(*) FROM withdrawals w WHERE w.dataset_id = d.id),
	ordinal
FROM datasets d;--> statement-breakpoint
INSERT INTO loads (sequence, release_id) SELECT ordinal, hash FROM datasets;--> statement-breakpoint
INSERT INTO changes (sequence, load, dataset_id, part, action, thing_id, fields)
SELECT ordinal, ordinal, id, 'dataset', 'added', id, '[]' FROM datasets;
