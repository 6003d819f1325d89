CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"agency_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"seat" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "collection_passes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"holder_name" text NOT NULL,
	"holder_personal_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_by" uuid,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "collection_passes_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "originals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"paper" text NOT NULL,
	"description" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"returned_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"component" text NOT NULL,
	"line" text NOT NULL,
	"agency_id" text NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"amount" integer NOT NULL,
	"received" integer,
	"refund_amount" integer DEFAULT 0 NOT NULL,
	"stuck_refund" text,
	"order_number" text,
	"receipt_number" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"refunded_at" timestamp (3) with time zone,
	"ask_after" timestamp (3) with time zone,
	CONSTRAINT "payment_attempts_order" UNIQUE("order_number")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"amount" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"state" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payments_dossier" UNIQUE("dossier_id")
);
--> statement-breakpoint
CREATE TABLE "dossier_relatives" (
	"dossier_id" uuid NOT NULL,
	"personal_id" text NOT NULL,
	"capacity" text NOT NULL,
	CONSTRAINT "dossier_relatives_pk" PRIMARY KEY("dossier_id","personal_id")
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "share_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "usual_durations" (
	"agency_id" text NOT NULL,
	"procedure" text NOT NULL,
	"component" text NOT NULL,
	"p50" double precision NOT NULL,
	"p90" double precision NOT NULL,
	"samples" integer NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "usual_durations_pk" PRIMARY KEY("agency_id","procedure","component")
);
--> statement-breakpoint
ALTER TABLE "parcels" DROP CONSTRAINT "parcels_result";--> statement-breakpoint
ALTER TABLE "issued_papers" ALTER COLUMN "dossier_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "agency_id" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "data_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "file_key" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "file_sha256" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "text_sha256" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "pages" integer;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "rendered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "signed_key" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "signed_sha256" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "signed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "certificate_serial" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "signing_attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "sign_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "signing_error" text;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "superseded_by_id" uuid;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "superseded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "revoked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD COLUMN "revoked_because" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "reported_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "rank" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "number" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "cash_on_delivery" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "failure_reason" text;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "collected" integer;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "collected_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "citizens" ADD COLUMN "notice_channels" jsonb;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "workflow_id" uuid;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "closed_by" uuid;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "resolution" text;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_passes" ADD CONSTRAINT "collection_passes_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_id_workflows_id_fk" FOREIGN KEY ("id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_paper_id_issued_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."issued_papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_id_workflows_id_fk" FOREIGN KEY ("id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_relatives" ADD CONSTRAINT "dossier_relatives_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usual_durations" ADD CONSTRAINT "usual_durations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_seat" ON "appointments" USING btree ("agency_id","starts_at","seat") WHERE "appointments"."cancelled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_dossier" ON "appointments" USING btree ("dossier_id") WHERE "appointments"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "collection_passes_dossier" ON "collection_passes" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "originals_dossier" ON "originals" USING btree ("dossier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "corrections_one" ON "corrections" USING btree ("paper_id") WHERE "corrections"."state" <> 'declined';--> statement-breakpoint
CREATE INDEX "corrections_dossier" ON "corrections" USING btree ("dossier_id","opened_at");--> statement-breakpoint
CREATE INDEX "corrections_agency" ON "corrections" USING btree ("agency_id","state","opened_at");--> statement-breakpoint
CREATE INDEX "payment_attempts_payment" ON "payment_attempts" USING btree ("payment_id","created_at");--> statement-breakpoint
CREATE INDEX "payment_attempts_paid" ON "payment_attempts" USING btree ("paid_at");--> statement-breakpoint
CREATE INDEX "payment_attempts_refunding" ON "payment_attempts" USING btree ("payment_id") WHERE "payment_attempts"."state" = 'refunding';--> statement-breakpoint
CREATE INDEX "payment_attempts_ask" ON "payment_attempts" USING btree ("ask_after") WHERE "payment_attempts"."ask_after" is not null;--> statement-breakpoint
CREATE INDEX "payments_state" ON "payments" USING btree ("state","updated_at");--> statement-breakpoint
CREATE INDEX "dossier_relatives_person" ON "dossier_relatives" USING btree ("personal_id");--> statement-breakpoint
CREATE INDEX "share_links_dossier" ON "share_links" USING btree ("dossier_id");--> statement-breakpoint
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_superseded_by_id_issued_papers_id_fk" FOREIGN KEY ("superseded_by_id") REFERENCES "public"."issued_papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossiers_intake" ON "dossiers" USING btree ("intake_agency_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "issued_papers_to_sign" ON "issued_papers" USING btree ("sign_after") WHERE "issued_papers"."signed_at" is null and "issued_papers"."sign_after" is not null;--> statement-breakpoint
CREATE INDEX "issued_papers_agency" ON "issued_papers" USING btree ("agency_id","paper","issued_at");--> statement-breakpoint
CREATE INDEX "issued_papers_file" ON "issued_papers" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "issued_papers_signed_file" ON "issued_papers" USING btree ("signed_sha256");--> statement-breakpoint
CREATE INDEX "notifications_due" ON "notifications" USING btree ("due_at") WHERE "notifications"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "notifications_message" ON "notifications" USING btree ("channel","message_id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("dossier_id") WHERE "notifications"."channel" = 'inbox' and "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_letters" ON "notifications" USING btree ("dossier_id") WHERE "notifications"."channel" = 'letter' and "notifications"."status" = 'queued';--> statement-breakpoint
CREATE INDEX "parcels_waiting" ON "parcels" USING btree ("state","updated_at","id") WHERE "parcels"."state" in ('ordered', 'notOrdered', 'notCancelled');--> statement-breakpoint
CREATE INDEX "parcels_collected" ON "parcels" USING btree ("collected_at") WHERE "parcels"."collected_at" is not null;--> statement-breakpoint
CREATE INDEX "incidents_workflow" ON "incidents" USING btree ("workflow_id","kind");--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_result" UNIQUE("dossier_id","result_id","number");
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON appointments, collection_passes, originals, payments, payment_attempts, corrections, share_links,
  dossier_relatives, usual_durations TO portal_app;
--> statement-breakpoint
GRANT SELECT ON appointments, originals, payments, payment_attempts, corrections, usual_durations TO portal_officer;
--> statement-breakpoint
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['appointments', 'collection_passes', 'originals', 'payments', 'payment_attempts', 'corrections', 'share_links',
    'dossier_relatives'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app ON %I TO portal_app USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['appointments', 'originals', 'payments', 'corrections'] LOOP
    EXECUTE format('CREATE POLICY officer_agency ON %I FOR SELECT TO portal_officer USING (portal.sees_dossier(dossier_id))', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY officer_agency ON payment_attempts FOR SELECT TO portal_officer
  USING (EXISTS (SELECT 1 FROM payments p WHERE p.id = payment_attempts.payment_id));
--> statement-breakpoint
-- Papers about an agency as a whole belong to no dossier.
DROP POLICY officer_agency ON issued_papers;
--> statement-breakpoint
CREATE POLICY officer_agency ON issued_papers FOR SELECT TO portal_officer
  USING (CASE WHEN dossier_id IS NULL THEN agency_id = ANY (portal.viewer_agencies()) OR '*' = ANY (portal.viewer_agencies())
    ELSE portal.sees_dossier(dossier_id) END);
