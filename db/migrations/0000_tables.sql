CREATE TABLE "agencies" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"ward_code" text,
	"province_code" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"opening_hours" text NOT NULL,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"verified" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_offset" (
	"id" text PRIMARY KEY NOT NULL,
	"offset_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facilities" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"province_code" text NOT NULL,
	"address" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_places" (
	"commune" text NOT NULL,
	"district" text NOT NULL,
	"province" text NOT NULL,
	"folded" text NOT NULL,
	"successor_code" text NOT NULL,
	CONSTRAINT "former_places_pk" PRIMARY KEY("commune","district","province","successor_code")
);
--> statement-breakpoint
CREATE TABLE "parameters" (
	"key" text NOT NULL,
	"valid_from" date NOT NULL,
	"value" jsonb NOT NULL,
	"source" text NOT NULL,
	"verified" boolean NOT NULL,
	CONSTRAINT "parameters_pk" PRIMARY KEY("key","valid_from")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"code" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"parent_code" text
);
--> statement-breakpoint
CREATE TABLE "case_code_counters" (
	"unit" text NOT NULL,
	"day" date NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "case_code_counters_pk" PRIMARY KEY("unit","day")
);
--> statement-breakpoint
CREATE TABLE "confirmation_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"personal_id" text NOT NULL,
	"full_name" text NOT NULL,
	"capacities" jsonb NOT NULL,
	"components" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"consent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_answers" (
	"dossier_id" uuid NOT NULL,
	"page" text NOT NULL,
	"values" jsonb NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "dossier_answers_pk" PRIMARY KEY("dossier_id","page")
);
--> statement-breakpoint
CREATE TABLE "dossier_components" (
	"dossier_id" uuid NOT NULL,
	"component" text NOT NULL,
	"agency_id" text NOT NULL,
	"state" text NOT NULL,
	"turn" text,
	"bucket" text,
	"sort_key" bigint,
	"seq" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"late_at" timestamp (3) with time zone,
	"result" jsonb,
	CONSTRAINT "dossier_components_pk" PRIMARY KEY("dossier_id","component")
);
--> statement-breakpoint
CREATE TABLE "dossier_sources" (
	"dossier_id" uuid PRIMARY KEY NOT NULL,
	"sources" jsonb NOT NULL,
	"delivery" jsonb
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_code" text NOT NULL,
	"procedure" text NOT NULL,
	"rule_version" text NOT NULL,
	"national_status" integer NOT NULL,
	"outcome" text,
	"applicant_id" uuid NOT NULL,
	"intake_agency_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"subject_key" text NOT NULL,
	"subject_name" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dossiers_case_code" UNIQUE("case_code"),
	CONSTRAINT "dossiers_draft" UNIQUE("draft_id")
);
--> statement-breakpoint
CREATE TABLE "issued_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" text NOT NULL,
	"dossier_id" uuid NOT NULL,
	"component" text,
	"paper" text NOT NULL,
	"seq" integer NOT NULL,
	"data" jsonb NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	CONSTRAINT "issued_papers_serial" UNIQUE("serial"),
	CONSTRAINT "issued_papers_once" UNIQUE("dossier_id","paper","seq")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"effect_key" text NOT NULL,
	"channel" text NOT NULL,
	"text" text NOT NULL,
	"component" text,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_once" UNIQUE("effect_key","channel")
);
--> statement-breakpoint
CREATE TABLE "parcels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"result_id" text NOT NULL,
	"component" text NOT NULL,
	"state" text NOT NULL,
	"item_number" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "parcels_result" UNIQUE("dossier_id","result_id"),
	CONSTRAINT "parcels_item_number" UNIQUE("item_number")
);
--> statement-breakpoint
CREATE TABLE "supplement_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"component" text NOT NULL,
	"target" text NOT NULL,
	"reason" text NOT NULL,
	"guidance" text NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"paper" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	CONSTRAINT "attachments_storage" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"answers" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"viewer_kind" text NOT NULL,
	"viewer_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"rule" text NOT NULL,
	"fields" jsonb NOT NULL,
	"dossier_ids" jsonb NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citizens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"personal_id" text NOT NULL,
	"full_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"sex" text NOT NULL,
	"level_of_assurance" integer NOT NULL,
	"phone" text,
	"email" text,
	"language" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "citizens_personal_id" UNIQUE("personal_id")
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"agency_id" text NOT NULL,
	"roles" jsonb NOT NULL,
	"active" boolean NOT NULL,
	CONSTRAINT "officers_code" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"citizen_id" uuid,
	"officer_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"id_token" text
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"return_to" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner" text NOT NULL,
	"day" date NOT NULL,
	"idempotency_key" text NOT NULL,
	"kind" text NOT NULL,
	"operation" text NOT NULL,
	"case_code" text,
	"dossier_id" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "incidents_once" UNIQUE("partner","idempotency_key","kind")
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"partner" text PRIMARY KEY NOT NULL,
	"last_day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_intervals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workflow_id" uuid NOT NULL,
	"region" text NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "event_notes" (
	"workflow_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"key" text NOT NULL,
	"body" text NOT NULL,
	"visibility" text NOT NULL,
	CONSTRAINT "event_notes_pk" PRIMARY KEY("workflow_id","seq","key")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"partner" text NOT NULL,
	"message_id" text NOT NULL,
	"workflow_id" uuid NOT NULL,
	"sequence" integer,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inbox_pk" PRIMARY KEY("partner","message_id")
);
--> statement-breakpoint
CREATE TABLE "partner_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workflow_id" uuid NOT NULL,
	"component" text NOT NULL,
	"partner" text NOT NULL,
	"operation" text NOT NULL,
	"effect_key" text NOT NULL,
	"job" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"response" jsonb,
	"last_error" text,
	"last_reply" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "partner_requests_effect" UNIQUE("effect_key")
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"workflow_id" uuid NOT NULL,
	"region" text NOT NULL,
	"name" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "timers_pk" PRIMARY KEY("workflow_id","region","name")
);
--> statement-breakpoint
CREATE TABLE "workflow_events" (
	"workflow_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"event" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"command_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "workflow_events_pk" PRIMARY KEY("workflow_id","seq"),
	CONSTRAINT "workflow_events_once" UNIQUE("workflow_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "workflows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"machine_version" text NOT NULL,
	"owner_id" uuid,
	"snapshot" jsonb NOT NULL,
	"status" text NOT NULL,
	"seq" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workflows_seq_positive" CHECK ("workflows"."seq" > 0)
);
--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_ward_code_places_code_fk" FOREIGN KEY ("ward_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_places" ADD CONSTRAINT "former_places_successor_code_places_code_fk" FOREIGN KEY ("successor_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_parent_code_places_code_fk" FOREIGN KEY ("parent_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_requests" ADD CONSTRAINT "confirmation_requests_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_answers" ADD CONSTRAINT "dossier_answers_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_components" ADD CONSTRAINT "dossier_components_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_components" ADD CONSTRAINT "dossier_components_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_sources" ADD CONSTRAINT "dossier_sources_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_id_workflows_id_fk" FOREIGN KEY ("id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_applicant_id_citizens_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_intake_agency_id_agencies_id_fk" FOREIGN KEY ("intake_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_id_workflows_id_fk" FOREIGN KEY ("id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplement_items" ADD CONSTRAINT "supplement_items_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_intervals" ADD CONSTRAINT "clock_intervals_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_requests" ADD CONSTRAINT "partner_requests_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timers" ADD CONSTRAINT "timers_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_events" ADD CONSTRAINT "workflow_events_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agencies_place" ON "agencies" USING btree ("ward_code","kind");--> statement-breakpoint
CREATE INDEX "facilities_province" ON "facilities" USING btree ("province_code","name");--> statement-breakpoint
CREATE INDEX "former_places_folded" ON "former_places" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "places_parent" ON "places" USING btree ("parent_code","folded");--> statement-breakpoint
CREATE INDEX "confirmation_requests_dossier" ON "confirmation_requests" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "confirmation_requests_person" ON "confirmation_requests" USING btree ("personal_id");--> statement-breakpoint
CREATE INDEX "dossier_components_work_list" ON "dossier_components" USING btree ("agency_id","bucket","sort_key","dossier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dossiers_live_subject" ON "dossiers" USING btree ("subject_key") WHERE "dossiers"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "dossiers_applicant" ON "dossiers" USING btree ("applicant_id","submitted_at");--> statement-breakpoint
CREATE INDEX "notifications_dossier" ON "notifications" USING btree ("dossier_id","created_at");--> statement-breakpoint
CREATE INDEX "supplement_items_dossier" ON "supplement_items" USING btree ("dossier_id","seq");--> statement-breakpoint
CREATE INDEX "attachments_draft" ON "attachments" USING btree ("draft_id","paper");--> statement-breakpoint
CREATE INDEX "drafts_citizen" ON "drafts" USING btree ("citizen_id","updated_at");--> statement-breakpoint
CREATE INDEX "access_log_viewer" ON "access_log" USING btree ("viewer_id","at");--> statement-breakpoint
CREATE INDEX "officers_agency" ON "officers" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "sessions_citizen" ON "sessions" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "sessions_officer" ON "sessions" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "incidents_day" ON "incidents" USING btree ("partner","day");--> statement-breakpoint
CREATE INDEX "incidents_opened" ON "incidents" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "clock_intervals_workflow" ON "clock_intervals" USING btree ("workflow_id","started_at");--> statement-breakpoint
CREATE INDEX "inbox_workflow" ON "inbox" USING btree ("workflow_id","sequence");--> statement-breakpoint
CREATE INDEX "partner_requests_workflow" ON "partner_requests" USING btree ("workflow_id","component");--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "workflows_owner" ON "workflows" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "workflows_active_kind" ON "workflows" USING btree ("kind","machine_version") WHERE "workflows"."status" = 'active';