CREATE TABLE `chain_links` (
	`claim_id` text NOT NULL,
	`position` integer NOT NULL,
	`agent_id` text,
	`unnamed` text,
	`manner` text NOT NULL,
	CONSTRAINT `chain_links_pk` PRIMARY KEY(`claim_id`, `position`),
	CONSTRAINT `fk_chain_links_claim_id_claims_id_fk` FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`),
	CONSTRAINT `fk_chain_links_agent_id_records_id_fk` FOREIGN KEY (`agent_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
CREATE TABLE `citations` (
	`claim_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`source_id` text NOT NULL,
	`rendition` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`sha256` text NOT NULL,
	CONSTRAINT `citations_pk` PRIMARY KEY(`claim_id`, `ordinal`),
	CONSTRAINT `fk_citations_claim_id_claims_id_fk` FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`),
	CONSTRAINT `fk_citations_source_id_sources_id_fk` FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`)
);
--> statement-breakpoint
CREATE TABLE `claim_orders` (
	`claim_id` text NOT NULL,
	`after_id` text NOT NULL,
	CONSTRAINT `claim_orders_pk` PRIMARY KEY(`claim_id`, `after_id`),
	CONSTRAINT `fk_claim_orders_claim_id_claims_id_fk` FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`),
	CONSTRAINT `fk_claim_orders_after_id_claims_id_fk` FOREIGN KEY (`after_id`) REFERENCES `claims`(`id`)
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY,
	`dataset_id` text NOT NULL,
	`source_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`property` text NOT NULL,
	`type` text NOT NULL,
	`value_key` text NOT NULL,
	`edtf` text,
	`code` text,
	`number` real,
	`min` real,
	`max` real,
	`approximate` integer,
	`unit` text,
	`of_what` text,
	`text` text,
	`flag` integer,
	`object_id` text,
	`lowest` real,
	`highest` real,
	`qualifiers` text,
	`scope` text,
	`mode` text NOT NULL,
	`denied` integer NOT NULL,
	`inferred` text,
	`deprecated` text,
	`note` text,
	`raw` text,
	`time` text,
	`begin_lowest` integer,
	`begin_highest` integer,
	`end_lowest` integer,
	`end_highest` integer,
	`partial` integer NOT NULL,
	`disputed` integer NOT NULL,
	`start` integer NOT NULL,
	CONSTRAINT `fk_claims_dataset_id_datasets_id_fk` FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`),
	CONSTRAINT `fk_claims_source_id_sources_id_fk` FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`),
	CONSTRAINT `fk_claims_subject_id_records_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`id` text PRIMARY KEY,
	`subject_id` text NOT NULL,
	`property` text NOT NULL,
	`left_id` text NOT NULL,
	`right_id` text NOT NULL,
	CONSTRAINT `fk_conflicts_subject_id_records_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `records`(`id`),
	CONSTRAINT `fk_conflicts_left_id_claims_id_fk` FOREIGN KEY (`left_id`) REFERENCES `claims`(`id`),
	CONSTRAINT `fk_conflicts_right_id_claims_id_fk` FOREIGN KEY (`right_id`) REFERENCES `claims`(`id`)
);
--> statement-breakpoint
CREATE TABLE `datasets` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`version` text NOT NULL,
	`hash` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`licence` text NOT NULL,
	`maintainers` text NOT NULL,
	`coverage` text,
	`dependencies` text NOT NULL,
	`ordinal` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `fact_claims` (
	`fact_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`side` text NOT NULL,
	CONSTRAINT `fact_claims_pk` PRIMARY KEY(`fact_id`, `claim_id`, `side`),
	CONSTRAINT `fk_fact_claims_fact_id_facts_id_fk` FOREIGN KEY (`fact_id`) REFERENCES `facts`(`id`),
	CONSTRAINT `fk_fact_claims_claim_id_claims_id_fk` FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`)
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`id` text PRIMARY KEY,
	`subject_id` text NOT NULL,
	`property` text NOT NULL,
	`slot` text NOT NULL,
	`rank` integer NOT NULL,
	`type` text NOT NULL,
	`value_key` text NOT NULL,
	`edtf` text,
	`code` text,
	`number` real,
	`min` real,
	`max` real,
	`approximate` integer,
	`unit` text,
	`of_what` text,
	`text` text,
	`flag` integer,
	`object_id` text,
	`lowest` real,
	`highest` real,
	`qualifiers` text,
	`scope` text,
	`disputed` integer NOT NULL,
	`denials` integer NOT NULL,
	`independent_chains` integer NOT NULL,
	`at_least` integer NOT NULL,
	`source_count` integer NOT NULL,
	`common_link_id` text,
	CONSTRAINT `fk_facts_subject_id_records_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `records`(`id`),
	CONSTRAINT `fk_facts_common_link_id_records_id_fk` FOREIGN KEY (`common_link_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
CREATE TABLE `identifiers` (
	`record_id` text NOT NULL,
	`system` text NOT NULL,
	`value` text NOT NULL,
	CONSTRAINT `identifiers_pk` PRIMARY KEY(`record_id`, `system`, `value`),
	CONSTRAINT `fk_identifiers_record_id_records_id_fk` FOREIGN KEY (`record_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
CREATE TABLE `labels` (
	`record_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL,
	`claim_id` text,
	CONSTRAINT `labels_pk` PRIMARY KEY(`record_id`, `ordinal`),
	CONSTRAINT `fk_labels_record_id_records_id_fk` FOREIGN KEY (`record_id`) REFERENCES `records`(`id`),
	CONSTRAINT `fk_labels_claim_id_claims_id_fk` FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`)
);
--> statement-breakpoint
CREATE TABLE `record_parts` (
	`record_id` text NOT NULL,
	`whole_id` text NOT NULL,
	CONSTRAINT `record_parts_pk` PRIMARY KEY(`record_id`, `whole_id`),
	CONSTRAINT `fk_record_parts_record_id_records_id_fk` FOREIGN KEY (`record_id`) REFERENCES `records`(`id`),
	CONSTRAINT `fk_record_parts_whole_id_records_id_fk` FOREIGN KEY (`whole_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
CREATE TABLE `records` (
	`id` text PRIMARY KEY,
	`dataset_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`public_role` text,
	`note` text,
	CONSTRAINT `fk_records_dataset_id_datasets_id_fk` FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`)
);
--> statement-breakpoint
CREATE TABLE `renditions` (
	`source_id` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`length` integer NOT NULL,
	CONSTRAINT `renditions_pk` PRIMARY KEY(`source_id`, `name`),
	CONSTRAINT `fk_renditions_source_id_sources_id_fk` FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`)
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY,
	`dataset_id` text NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`publisher_id` text,
	`authors` text NOT NULL,
	`published` text,
	`published_from` integer,
	`published_to` integer,
	`language` text NOT NULL,
	`url` text,
	`quoted_in_id` text,
	`note` text,
	CONSTRAINT `fk_sources_dataset_id_datasets_id_fk` FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`),
	CONSTRAINT `fk_sources_publisher_id_records_id_fk` FOREIGN KEY (`publisher_id`) REFERENCES `records`(`id`)
);
--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`id` text PRIMARY KEY,
	`dataset_id` text NOT NULL,
	`date` text NOT NULL,
	`reason` text NOT NULL,
	CONSTRAINT `fk_withdrawals_dataset_id_datasets_id_fk` FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`)
);
--> statement-breakpoint
CREATE INDEX `chain_links_agent` ON `chain_links` (`agent_id`,`claim_id`);--> statement-breakpoint
CREATE INDEX `citations_source` ON `citations` (`source_id`,`start`,`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_orders_after` ON `claim_orders` (`after_id`);--> statement-breakpoint
CREATE INDEX `claims_subject` ON `claims` (`subject_id`,`property`,`id`);--> statement-breakpoint
CREATE INDEX `claims_property` ON `claims` (`property`,`id`);--> statement-breakpoint
CREATE INDEX `claims_source` ON `claims` (`source_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `claims_object` ON `claims` (`object_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_dataset` ON `claims` (`dataset_id`,`id`);--> statement-breakpoint
CREATE INDEX `conflicts_subject` ON `conflicts` (`subject_id`,`property`,`id`);--> statement-breakpoint
CREATE INDEX `conflicts_property` ON `conflicts` (`property`,`id`);--> statement-breakpoint
CREATE INDEX `fact_claims_claim` ON `fact_claims` (`claim_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `facts_subject` ON `facts` (`subject_id`,`property`,`rank`);--> statement-breakpoint
CREATE INDEX `facts_property` ON `facts` (`property`,`id`);--> statement-breakpoint
CREATE INDEX `identifiers_value` ON `identifiers` (`system`,`value`);--> statement-breakpoint
CREATE INDEX `labels_folded` ON `labels` (`folded`,`record_id`);--> statement-breakpoint
CREATE INDEX `labels_claim` ON `labels` (`claim_id`);--> statement-breakpoint
CREATE INDEX `record_parts_whole` ON `record_parts` (`whole_id`);--> statement-breakpoint
CREATE INDEX `records_kind` ON `records` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `records_dataset` ON `records` (`dataset_id`,`id`);--> statement-breakpoint
CREATE INDEX `sources_publisher` ON `sources` (`publisher_id`,`id`);--> statement-breakpoint
CREATE INDEX `sources_dataset` ON `sources` (`dataset_id`,`id`);