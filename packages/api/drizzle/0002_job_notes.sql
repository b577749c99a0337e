CREATE TABLE "job_notes" (
	"job_id" text PRIMARY KEY NOT NULL,
	"holder" json NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_parts" (
	"job_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"checksum" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "job_parts_job_id_ordinal_pk" PRIMARY KEY("job_id","ordinal")
);
