CREATE TABLE "partnership_record" (
	"kind" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"partnership" text collate "C",
	"organisations" text[] NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "partnership_record_kind_id_release_pk" PRIMARY KEY("kind","id","release")
);
--> statement-breakpoint
CREATE TABLE "partnership_summary" (
	"id" text collate "C" NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"record" jsonb NOT NULL,
	CONSTRAINT "partnership_summary_id_release_pk" PRIMARY KEY("id","release")
);
--> statement-breakpoint
CREATE INDEX "partnership_record_by_partnership" ON "partnership_record" USING btree ("partnership");--> statement-breakpoint
CREATE INDEX "partnership_record_by_organisation" ON "partnership_record" USING gin ("organisations");--> statement-breakpoint
CREATE INDEX "partnership_record_by_release" ON "partnership_record" USING btree ("release","partnership");