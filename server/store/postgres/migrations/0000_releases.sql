CREATE TABLE "change" (
	"place_id" integer NOT NULL,
	"release" integer NOT NULL,
	"series_id" integer NOT NULL,
	CONSTRAINT "change_place_id_release_series_id_pk" PRIMARY KEY("place_id","release","series_id")
);
--> statement-breakpoint
CREATE TABLE "disaggregation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "disaggregation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text collate "C" NOT NULL,
	CONSTRAINT "disaggregation_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "judgement" (
	"place_id" integer NOT NULL,
	"series_id" integer NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"status" text NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "judgement_place_id_series_id_release_pk" PRIMARY KEY("place_id","series_id","release")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"series_id" integer NOT NULL,
	"place_id" integer NOT NULL,
	"disaggregation_id" integer NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"year" integer NOT NULL,
	"restated_release" integer,
	"value" double precision NOT NULL,
	"restated_value" double precision,
	"period" text collate "C" NOT NULL,
	"nature" text,
	"reporting_type" text,
	"source" text,
	"note" text,
	CONSTRAINT "observation_pk" PRIMARY KEY("series_id","place_id","disaggregation_id","period","release")
);
--> statement-breakpoint
CREATE TABLE "place_code" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text collate "C" NOT NULL,
	CONSTRAINT "place_code_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "place" (
	"place_id" integer NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"record" jsonb NOT NULL,
	CONSTRAINT "place_place_id_release_pk" PRIMARY KEY("place_id","release")
);
--> statement-breakpoint
CREATE TABLE "rate" (
	"currency" text collate "C" NOT NULL,
	"year" integer NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"per_usd" double precision NOT NULL,
	CONSTRAINT "rate_currency_year_release_pk" PRIMARY KEY("currency","year","release")
);
--> statement-breakpoint
CREATE TABLE "release" (
	"number" integer PRIMARY KEY NOT NULL,
	"date" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"example" boolean NOT NULL,
	"files" jsonb NOT NULL,
	"tally" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup" (
	"place_id" integer NOT NULL,
	"level" text NOT NULL,
	"code" text collate "C" NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"record" jsonb NOT NULL,
	CONSTRAINT "rollup_place_id_level_code_release_pk" PRIMARY KEY("place_id","level","code","release")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"series_id" integer NOT NULL,
	"release" integer NOT NULL,
	"until" integer,
	"record" jsonb NOT NULL,
	CONSTRAINT "series_series_id_release_pk" PRIMARY KEY("series_id","release")
);
--> statement-breakpoint
CREATE TABLE "series_at_place" (
	"series_id" integer NOT NULL,
	"place_id" integer NOT NULL,
	"since" integer NOT NULL,
	CONSTRAINT "series_at_place_series_id_place_id_pk" PRIMARY KEY("series_id","place_id")
);
--> statement-breakpoint
CREATE TABLE "series_code" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "series_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text collate "C" NOT NULL,
	CONSTRAINT "series_code_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "skipped_row" (
	"release" integer NOT NULL,
	"position" integer NOT NULL,
	"fault" jsonb NOT NULL,
	CONSTRAINT "skipped_row_release_position_pk" PRIMARY KEY("release","position")
);
--> statement-breakpoint
CREATE INDEX "series_at_place_by_place" ON "series_at_place" USING btree ("place_id");