DROP INDEX "conflicts_property";--> statement-breakpoint
DROP INDEX "conflicts_weight";--> statement-breakpoint
CREATE INDEX "conflicts_property_weight" ON "conflicts" ("property","resolved","weight" DESC,"id");--> statement-breakpoint
CREATE INDEX "conflicts_heaviest" ON "conflicts" ("resolved","weight" DESC,"id");