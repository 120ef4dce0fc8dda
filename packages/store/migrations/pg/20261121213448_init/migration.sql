CREATE TABLE "chain_links" (
	"claim_id" text COLLATE "C",
	"position" integer,
	"agent_id" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"manner" text COLLATE "C" NOT NULL,
	CONSTRAINT "chain_links_pkey" PRIMARY KEY("claim_id","position")
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"claim_id" text COLLATE "C",
	"ordinal" integer,
	"source_id" text COLLATE "C" NOT NULL,
	"rendition" text COLLATE "C" NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	CONSTRAINT "citations_pkey" PRIMARY KEY("claim_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "claim_orders" (
	"claim_id" text COLLATE "C",
	"after_id" text COLLATE "C",
	CONSTRAINT "claim_orders_pkey" PRIMARY KEY("claim_id","after_id")
);
--> statement-breakpoint
-- Written by hand, and not seen by drizzle: the partitions of claims, and that no foreign key points to claims, since
-- to check them takes longer than the rest of a load, and the load has checked all references. See docs/operations.md.
CREATE TABLE "claims" (
	"id" text COLLATE "C" PRIMARY KEY,
	"dataset_id" text COLLATE "C" NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"property" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"value_key" text COLLATE "C" NOT NULL,
	"edtf" text COLLATE "C",
	"code" text COLLATE "C",
	"number" double precision,
	"min" double precision,
	"max" double precision,
	"approximate" boolean,
	"unit" text COLLATE "C",
	"of_what" text COLLATE "C",
	"text" json,
	"flag" boolean,
	"object_id" text COLLATE "C",
	"lowest" double precision,
	"highest" double precision,
	"qualifiers" json,
	"scope" json,
	"mode" text COLLATE "C" NOT NULL,
	"denied" boolean NOT NULL,
	"inferred" text COLLATE "C",
	"deprecated" text COLLATE "C",
	"note" text COLLATE "C",
	"raw" json,
	"time" text COLLATE "C",
	"begin_lowest" integer,
	"begin_highest" integer,
	"end_lowest" integer,
	"end_highest" integer,
	"partial" boolean NOT NULL,
	"disputed" boolean NOT NULL,
	"start" integer NOT NULL
) PARTITION BY HASH ("id");
--> statement-breakpoint
CREATE TABLE "claims_0" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 0);
--> statement-breakpoint
CREATE TABLE "claims_1" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 1);
--> statement-breakpoint
CREATE TABLE "claims_2" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 2);
--> statement-breakpoint
CREATE TABLE "claims_3" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 3);
--> statement-breakpoint
CREATE TABLE "claims_4" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 4);
--> statement-breakpoint
CREATE TABLE "claims_5" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 5);
--> statement-breakpoint
CREATE TABLE "claims_6" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 6);
--> statement-breakpoint
CREATE TABLE "claims_7" PARTITION OF "claims" FOR VALUES WITH (MODULUS 8, REMAINDER 7);
--> statement-breakpoint
CREATE TABLE "conflicts" (
	"id" text COLLATE "C" PRIMARY KEY,
	"subject_id" text COLLATE "C" NOT NULL,
	"property" text COLLATE "C" NOT NULL,
	"left_id" text COLLATE "C" NOT NULL,
	"right_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"id" text COLLATE "C" PRIMARY KEY,
	"name" text COLLATE "C" NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"title" json NOT NULL,
	"description" json NOT NULL,
	"licence" text COLLATE "C" NOT NULL,
	"maintainers" json NOT NULL,
	"coverage" json,
	"dependencies" json NOT NULL,
	"ordinal" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact_claims" (
	"fact_id" text COLLATE "C",
	"claim_id" text COLLATE "C",
	"side" text COLLATE "C",
	CONSTRAINT "fact_claims_pkey" PRIMARY KEY("fact_id","claim_id","side")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" text COLLATE "C" PRIMARY KEY,
	"subject_id" text COLLATE "C" NOT NULL,
	"property" text COLLATE "C" NOT NULL,
	"slot" text COLLATE "C" NOT NULL,
	"rank" integer NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"value_key" text COLLATE "C" NOT NULL,
	"edtf" text COLLATE "C",
	"code" text COLLATE "C",
	"number" double precision,
	"min" double precision,
	"max" double precision,
	"approximate" boolean,
	"unit" text COLLATE "C",
	"of_what" text COLLATE "C",
	"text" json,
	"flag" boolean,
	"object_id" text COLLATE "C",
	"lowest" double precision,
	"highest" double precision,
	"qualifiers" json,
	"scope" json,
	"disputed" boolean NOT NULL,
	"denials" integer NOT NULL,
	"independent_chains" integer NOT NULL,
	"at_least" boolean NOT NULL,
	"source_count" integer NOT NULL,
	"common_link_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "identifiers" (
	"record_id" text COLLATE "C",
	"system" text COLLATE "C",
	"value" text COLLATE "C",
	CONSTRAINT "identifiers_pkey" PRIMARY KEY("record_id","system","value")
);
--> statement-breakpoint
CREATE TABLE "labels" (
	"record_id" text COLLATE "C",
	"ordinal" integer,
	"language" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"folded" text COLLATE "C" NOT NULL,
	"claim_id" text COLLATE "C",
	CONSTRAINT "labels_pkey" PRIMARY KEY("record_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "record_parts" (
	"record_id" text COLLATE "C",
	"whole_id" text COLLATE "C",
	CONSTRAINT "record_parts_pkey" PRIMARY KEY("record_id","whole_id")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" text COLLATE "C" PRIMARY KEY,
	"dataset_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"public_role" json,
	"note" json
);
--> statement-breakpoint
CREATE TABLE "renditions" (
	"source_id" text COLLATE "C",
	"name" text COLLATE "C",
	"sha256" text COLLATE "C" NOT NULL,
	"length" integer NOT NULL,
	CONSTRAINT "renditions_pkey" PRIMARY KEY("source_id","name")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text COLLATE "C" PRIMARY KEY,
	"dataset_id" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"title" json NOT NULL,
	"publisher_id" text COLLATE "C",
	"authors" json NOT NULL,
	"published" text COLLATE "C",
	"published_from" integer,
	"published_to" integer,
	"language" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C",
	"quoted_in_id" text COLLATE "C",
	"note" json
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" text COLLATE "C" PRIMARY KEY,
	"dataset_id" text COLLATE "C" NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"reason" json NOT NULL
);
--> statement-breakpoint
CREATE INDEX "chain_links_agent" ON "chain_links" ("agent_id","claim_id");--> statement-breakpoint
CREATE INDEX "citations_source" ON "citations" ("source_id","start","claim_id");--> statement-breakpoint
CREATE INDEX "claim_orders_after" ON "claim_orders" ("after_id");--> statement-breakpoint
CREATE INDEX "claims_subject" ON "claims" ("subject_id","property","id");--> statement-breakpoint
CREATE INDEX "claims_property" ON "claims" ("property","id");--> statement-breakpoint
CREATE INDEX "claims_source" ON "claims" ("source_id","start","id");--> statement-breakpoint
CREATE INDEX "claims_object" ON "claims" ("object_id","id");--> statement-breakpoint
CREATE INDEX "claims_dataset" ON "claims" ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "conflicts_subject" ON "conflicts" ("subject_id","property","id");--> statement-breakpoint
CREATE INDEX "conflicts_property" ON "conflicts" ("property","id");--> statement-breakpoint
CREATE INDEX "fact_claims_claim" ON "fact_claims" ("claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "facts_subject" ON "facts" ("subject_id","property","rank");--> statement-breakpoint
CREATE INDEX "facts_property" ON "facts" ("property","id");--> statement-breakpoint
CREATE INDEX "identifiers_value" ON "identifiers" ("system","value");--> statement-breakpoint
CREATE INDEX "labels_folded" ON "labels" ("folded","record_id");--> statement-breakpoint
CREATE INDEX "labels_claim" ON "labels" ("claim_id");--> statement-breakpoint
CREATE INDEX "record_parts_whole" ON "record_parts" ("whole_id");--> statement-breakpoint
CREATE INDEX "records_kind" ON "records" ("kind","id");--> statement-breakpoint
CREATE INDEX "records_dataset" ON "records" ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "sources_publisher" ON "sources" ("publisher_id","id");--> statement-breakpoint
CREATE INDEX "sources_dataset" ON "sources" ("dataset_id","id");--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_agent_id_records_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_sources_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_source_id_sources_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_subject_id_records_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_subject_id_records_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "fact_claims" ADD CONSTRAINT "fact_claims_fact_id_facts_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "facts"("id");--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_subject_id_records_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_common_link_id_records_id_fkey" FOREIGN KEY ("common_link_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "identifiers" ADD CONSTRAINT "identifiers_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "labels" ADD CONSTRAINT "labels_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "record_parts" ADD CONSTRAINT "record_parts_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "record_parts" ADD CONSTRAINT "record_parts_whole_id_records_id_fkey" FOREIGN KEY ("whole_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");--> statement-breakpoint
ALTER TABLE "renditions" ADD CONSTRAINT "renditions_source_id_sources_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id");--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_publisher_id_records_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");