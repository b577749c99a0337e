CREATE TABLE "run_cubes" (
	"workspace_id" text NOT NULL,
	"run_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"metric_id" text NOT NULL,
	"header" json NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "run_cubes_workspace_id_run_id_ordinal_pk" PRIMARY KEY("workspace_id","run_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"workspace_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"run_id" text NOT NULL,
	"model_version" text NOT NULL,
	"baseline_version" text NOT NULL,
	"scenario_id" text,
	"manifest" json NOT NULL,
	"headline" json NOT NULL,
	"chances" json NOT NULL,
	CONSTRAINT "runs_workspace_id_run_id_pk" PRIMARY KEY("workspace_id","run_id")
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"workspace_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"id" text NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"document" json NOT NULL,
	CONSTRAINT "scenarios_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "scenarios_version" CHECK ("scenarios"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "run_cubes" ADD CONSTRAINT "run_cubes_workspace_id_run_id_runs_workspace_id_run_id_fk" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."runs"("workspace_id","run_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_cubes_metric" ON "run_cubes" USING btree ("workspace_id","run_id","metric_id");--> statement-breakpoint
CREATE INDEX "runs_newest" ON "runs" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "scenarios_newest" ON "scenarios" USING btree ("workspace_id","created_at");