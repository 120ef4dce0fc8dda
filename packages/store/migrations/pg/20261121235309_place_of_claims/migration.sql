ALTER TABLE "claims" ADD COLUMN "place_id" text COLLATE "C";--> statement-breakpoint
UPDATE "claims" SET "place_id" = "scope"->>'place' WHERE "scope" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "claims_place" ON "claims" ("place_id","subject_id","property");