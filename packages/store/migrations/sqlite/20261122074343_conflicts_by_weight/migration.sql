DROP INDEX IF EXISTS `conflicts_property`;--> statement-breakpoint
DROP INDEX IF EXISTS `conflicts_weight`;--> statement-breakpoint
CREATE INDEX `conflicts_property_weight` ON `conflicts` (`property`,`resolved`,"weight" desc,`id`);--> statement-breakpoint
CREATE INDEX `conflicts_heaviest` ON `conflicts` (`resolved`,"weight" desc,`id`);