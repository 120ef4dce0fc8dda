CREATE TABLE "search_entries" (
	"number" integer PRIMARY KEY,
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_postings" (
	"word" text COLLATE "C",
	"language" text COLLATE "C",
	"block" integer,
	"postings" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_postings_pkey" PRIMARY KEY("word","language","block")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text COLLATE "C",
	"language" text COLLATE "C",
	"bare" text COLLATE "C" NOT NULL,
	"stem" text COLLATE "C" NOT NULL,
	"sound" text COLLATE "C" NOT NULL,
	"reversed" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_words_pkey" PRIMARY KEY("word","language")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "search_entries_id" ON "search_entries" ("id");--> statement-breakpoint
CREATE INDEX "search_entries_kind" ON "search_entries" ("kind","number");--> statement-breakpoint
CREATE INDEX "search_words_bare" ON "search_words" ("bare");--> statement-breakpoint
CREATE INDEX "search_words_stem" ON "search_words" ("stem");--> statement-breakpoint
CREATE INDEX "search_words_sound" ON "search_words" ("sound");--> statement-breakpoint
CREATE INDEX "search_words_reversed" ON "search_words" ("reversed");