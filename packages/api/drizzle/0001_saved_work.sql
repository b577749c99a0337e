CREATE TABLE "baselines" (
	"baseline_version" text PRIMARY KEY NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"data" "bytea" NOT NULL,
	"defaults" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_versions" (
	"workspace_id" text NOT NULL,
	"scenario_id" text NOT NULL,
	"version" integer NOT NULL,
	"saved_by" text NOT NULL,
	"author" text,
	"saved_at" timestamp with time zone NOT NULL,
	"note" text,
	"document" json NOT NULL,
	CONSTRAINT "scenario_versions_workspace_id_scenario_id_version_pk" PRIMARY KEY("workspace_id","scenario_id","version")
);
--> statement-breakpoint
ALTER TABLE "scenario_versions" ADD CONSTRAINT "scenario_versions_workspace_id_scenario_id_scenarios_workspace_id_id_fk" FOREIGN KEY ("workspace_id","scenario_id") REFERENCES "public"."scenarios"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "scenario_versions" ("workspace_id", "scenario_id", "version", "saved_by", "saved_at", "document")
SELECT "workspace_id", "id", "version", "updated_by", "updated_at", "document" FROM "scenarios";
