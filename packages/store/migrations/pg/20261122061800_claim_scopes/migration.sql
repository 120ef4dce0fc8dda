CREATE TABLE "claim_scopes" (
	"subject_id" text COLLATE "C",
	"property" text COLLATE "C",
	"place_id" text COLLATE "C",
	"claims" integer NOT NULL,
	"scopes" json NOT NULL,
	CONSTRAINT "claim_scopes_pkey" PRIMARY KEY("subject_id","property","place_id")
);
--> statement-breakpoint
DROP INDEX "claims_place";--> statement-breakpoint
CREATE INDEX "claims_place_days" ON "claims" ("place_id","subject_id","property","end_highest","begin_lowest");--> statement-breakpoint
ALTER TABLE "claim_scopes" ADD CONSTRAINT "claim_scopes_subject_id_records_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "records"("id");
--> statement-breakpoint
-- Written by hand, and not seen by drizzle: a database that is loaded already has its scopes at once.
INSERT INTO "claim_scopes" ("subject_id", "property", "place_id", "claims", "scopes")
SELECT "subject_id", "property", "place_id", sum("number"),
	json_agg(json_build_object('scope', "scope"::json, 'firstEnd', "first_end", 'lastBegin', "last_begin"))
FROM (
	SELECT "subject_id", "property", "place_id", "scope"::text AS "scope", count(*) AS "number",
		min("end_highest") AS "first_end", max("begin_lowest") AS "last_begin"
	FROM "claims" WHERE "scope" IS NOT NULL AND "mode" = 'asserts' AND "deprecated" IS NULL
	GROUP BY "subject_id", "property", "place_id", "scope"::text
) AS "of_scopes"
GROUP BY "subject_id", "property", "place_id";
