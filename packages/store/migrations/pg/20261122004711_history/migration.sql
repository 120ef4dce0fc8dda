CREATE TABLE "changes" (
	"sequence" integer PRIMARY KEY,
	"load" integer NOT NULL,
	"dataset_id" text COLLATE "C" NOT NULL,
	"part" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"thing_id" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C",
	"property" text COLLATE "C",
	"place_id" text COLLATE "C",
	"fields" json NOT NULL,
	"withdrawal_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "loads" (
	"sequence" integer PRIMARY KEY,
	"release_id" text COLLATE "C" NOT NULL,
	"replaced_id" text COLLATE "C",
	"loaded_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text COLLATE "C" PRIMARY KEY,
	"dataset_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"title" json NOT NULL,
	"licence" text COLLATE "C" NOT NULL,
	"record_count" integer NOT NULL,
	"source_count" integer NOT NULL,
	"claim_count" integer NOT NULL,
	"withdrawal_count" integer NOT NULL,
	"last_load" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conflicts" ADD COLUMN "kind" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "conflicts" ADD COLUMN "left_chains" integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "conflicts" ADD COLUMN "right_chains" integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "conflicts" ADD COLUMN "weight" integer NOT NULL DEFAULT 10001;--> statement-breakpoint
ALTER TABLE "conflicts" ADD COLUMN "resolved" boolean NOT NULL DEFAULT false;--> statement-breakpoint
CREATE INDEX "changes_load" ON "changes" ("load","sequence");--> statement-breakpoint
CREATE INDEX "changes_thing" ON "changes" ("thing_id","sequence");--> statement-breakpoint
CREATE INDEX "changes_about" ON "changes" ("about_id","sequence");--> statement-breakpoint
CREATE INDEX "conflicts_weight" ON "conflicts" ("resolved","weight","id");--> statement-breakpoint
CREATE INDEX "loads_release" ON "loads" ("release_id","sequence");--> statement-breakpoint
CREATE INDEX "releases_dataset" ON "releases" ("dataset_id","version","last_load");--> statement-breakpoint
CREATE INDEX "releases_load" ON "releases" ("last_load");--> statement-breakpoint
ALTER TABLE "loads" ADD CONSTRAINT "loads_release_id_releases_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id");--> statement-breakpoint
ALTER TABLE "loads" ADD CONSTRAINT "loads_replaced_id_releases_id_fkey" FOREIGN KEY ("replaced_id") REFERENCES "releases"("id");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");--> statement-breakpoint
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
