CREATE TABLE "claim_counts" (
	"agent_id" text COLLATE "C",
	"by" text COLLATE "C",
	"key" text COLLATE "C",
	"count" integer NOT NULL,
	CONSTRAINT "claim_counts_pkey" PRIMARY KEY("agent_id","by","key")
);
--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "publisher_id" text COLLATE "C";--> statement-breakpoint
-- Written by hand, and not seen by drizzle: the claims that are there have the outlets of their sources at once. How many
-- there are by group is counted when something is asked for, until the next load counts it.
UPDATE "claims" SET "publisher_id" = "sources"."publisher_id" FROM "sources"
WHERE "sources"."id" = "claims"."source_id" AND "sources"."publisher_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "claim_counts_largest" ON "claim_counts" ("agent_id","by","count" DESC,"key");--> statement-breakpoint
CREATE INDEX "claims_publisher" ON "claims" ("publisher_id","id");