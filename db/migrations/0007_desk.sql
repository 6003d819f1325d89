-- The officers' desk: claims, absences, notes, search words, list sizes, duplicates, counter filing; provinces instead of 'all agencies'.
CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"cover_officer_id" uuid NOT NULL,
	"agency_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "agency_digests" (
	"agency_id" text NOT NULL,
	"day" date NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "agency_digests_pk" PRIMARY KEY("agency_id","day")
);
--> statement-breakpoint
CREATE TABLE "assisted_filings" (
	"draft_id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" text NOT NULL,
	"consent_statement" text NOT NULL,
	"consent_way" text NOT NULL,
	"consent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"dossier_id" uuid
);
--> statement-breakpoint
CREATE TABLE "claim_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"component" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"by_officer" uuid NOT NULL,
	"from_officer" uuid,
	"to_officer" uuid,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "dossier_people" (
	"dossier_id" uuid NOT NULL,
	"role" text NOT NULL,
	"full_name" text NOT NULL,
	"traits" jsonb NOT NULL,
	CONSTRAINT "dossier_people_pk" PRIMARY KEY("dossier_id","role")
);
--> statement-breakpoint
CREATE TABLE "dossier_person_keys" (
	"key" text NOT NULL,
	"dossier_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "dossier_person_keys_pk" PRIMARY KEY("key","dossier_id","role")
);
--> statement-breakpoint
CREATE TABLE "dossier_search" (
	"scope" text NOT NULL,
	"token" text NOT NULL,
	"dossier_id" uuid NOT NULL,
	CONSTRAINT "dossier_search_pk" PRIMARY KEY("scope","token","dossier_id")
);
--> statement-breakpoint
CREATE TABLE "duplicate_candidates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"other_dossier_id" uuid NOT NULL,
	"role" text NOT NULL,
	"score" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"note" text,
	CONSTRAINT "duplicate_candidates_pair" UNIQUE("dossier_id","other_dossier_id","role")
);
--> statement-breakpoint
CREATE TABLE "internal_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"agency_id" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"body" text NOT NULL,
	"shared" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officer_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" text NOT NULL,
	"dossier_id" uuid NOT NULL,
	"component" text NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "original_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"original_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"by_officer" uuid NOT NULL,
	"to_officer" uuid,
	"to_person" text,
	"place" text
);
--> statement-breakpoint
CREATE TABLE "part_claims" (
	"dossier_id" uuid NOT NULL,
	"component" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" text NOT NULL,
	"kind" text NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"given_by" uuid,
	CONSTRAINT "part_claims_pk" PRIMARY KEY("dossier_id","component")
);
--> statement-breakpoint
CREATE TABLE "part_looks" (
	"officer_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"component" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "part_looks_pk" PRIMARY KEY("officer_id","dossier_id","component")
);
--> statement-breakpoint
CREATE TABLE "queue_slips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"day" date NOT NULL,
	"number" integer NOT NULL,
	"dossier_id" uuid,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "queue_slips_number" UNIQUE("agency_id","day","number")
);
--> statement-breakpoint
CREATE TABLE "read_reasons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"reason" text NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_list_sizes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "work_list_sizes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"agency_id" text NOT NULL,
	"bucket" text NOT NULL,
	"component" text NOT NULL,
	"turn" text NOT NULL,
	"rows" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dossier_components" ADD COLUMN "desk" text GENERATED ALWAYS AS (bucket || ':' || component || ':' || coalesce(turn, '')) STORED;--> statement-breakpoint
ALTER TABLE "dossier_components" ADD COLUMN "sensitive" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "dossier_components" ADD COLUMN "paused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "dossier_components" c SET "paused" = true WHERE c."closed_at" IS NULL AND EXISTS (SELECT 1 FROM "clock_intervals" i
  WHERE i."workflow_id" = c."dossier_id" AND i."ended_at" IS NULL AND i."region" IN (c."component", 'intake', 'birthRegistration', 'deathRegistration'));--> statement-breakpoint
CREATE INDEX "dossier_components_stuck" ON "dossier_components" USING btree ("started_at","dossier_id","component") WHERE "dossier_components"."state" = 'registering.failed';--> statement-breakpoint
CREATE INDEX "dossier_components_running" ON "dossier_components" USING btree ("agency_id","due_at","dossier_id","component") WHERE "dossier_components"."closed_at" is null and not "dossier_components"."paused";--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "subject_date" text;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "masked_number" text;--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_cover_officer_id_officers_id_fk" FOREIGN KEY ("cover_officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_entered_by_officers_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_digests" ADD CONSTRAINT "agency_digests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_filings" ADD CONSTRAINT "assisted_filings_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_filings" ADD CONSTRAINT "assisted_filings_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_filings" ADD CONSTRAINT "assisted_filings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_filings" ADD CONSTRAINT "assisted_filings_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_moves" ADD CONSTRAINT "claim_moves_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_moves" ADD CONSTRAINT "claim_moves_by_officer_officers_id_fk" FOREIGN KEY ("by_officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_moves" ADD CONSTRAINT "claim_moves_from_officer_officers_id_fk" FOREIGN KEY ("from_officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_moves" ADD CONSTRAINT "claim_moves_to_officer_officers_id_fk" FOREIGN KEY ("to_officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_people" ADD CONSTRAINT "dossier_people_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_person_keys" ADD CONSTRAINT "dossier_person_keys_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_search" ADD CONSTRAINT "dossier_search_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_other_dossier_id_dossiers_id_fk" FOREIGN KEY ("other_dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internal_notes" ADD CONSTRAINT "internal_notes_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internal_notes" ADD CONSTRAINT "internal_notes_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internal_notes" ADD CONSTRAINT "internal_notes_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_acts" ADD CONSTRAINT "officer_acts_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_acts" ADD CONSTRAINT "officer_acts_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_moves" ADD CONSTRAINT "original_moves_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_moves" ADD CONSTRAINT "original_moves_by_officer_officers_id_fk" FOREIGN KEY ("by_officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_moves" ADD CONSTRAINT "original_moves_to_officer_officers_id_fk" FOREIGN KEY ("to_officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_claims" ADD CONSTRAINT "part_claims_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_claims" ADD CONSTRAINT "part_claims_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_claims" ADD CONSTRAINT "part_claims_given_by_officers_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_looks" ADD CONSTRAINT "part_looks_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_looks" ADD CONSTRAINT "part_looks_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_slips" ADD CONSTRAINT "queue_slips_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_slips" ADD CONSTRAINT "queue_slips_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_slips" ADD CONSTRAINT "queue_slips_issued_by_officers_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_reasons" ADD CONSTRAINT "read_reasons_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_reasons" ADD CONSTRAINT "read_reasons_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_cover" ON "absences" USING btree ("cover_officer_id","to_day");--> statement-breakpoint
CREATE INDEX "absences_officer" ON "absences" USING btree ("officer_id","to_day");--> statement-breakpoint
CREATE INDEX "absences_agency" ON "absences" USING btree ("agency_id","to_day");--> statement-breakpoint
CREATE INDEX "assisted_filings_citizen" ON "assisted_filings" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "assisted_filings_officer" ON "assisted_filings" USING btree ("officer_id","consent_at");--> statement-breakpoint
CREATE INDEX "assisted_filings_dossier" ON "assisted_filings" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "claim_moves_dossier" ON "claim_moves" USING btree ("dossier_id","at");--> statement-breakpoint
CREATE INDEX "claim_moves_from" ON "claim_moves" USING btree ("from_officer","at") WHERE "claim_moves"."from_officer" is not null;--> statement-breakpoint
CREATE INDEX "dossier_person_keys_dossier" ON "dossier_person_keys" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "dossier_components_desk" ON "dossier_components" USING btree ("agency_id","desk","sort_key","dossier_id") WHERE "dossier_components"."desk" is not null;--> statement-breakpoint
CREATE INDEX "timers_asked" ON "timers" USING btree ("region","due_at") WHERE "timers"."region" in ('withdrawal', 'objection');--> statement-breakpoint
CREATE INDEX "duplicate_candidates_other" ON "duplicate_candidates" USING btree ("other_dossier_id");--> statement-breakpoint
CREATE INDEX "internal_notes_dossier" ON "internal_notes" USING btree ("dossier_id","at");--> statement-breakpoint
CREATE INDEX "officer_acts_agency" ON "officer_acts" USING btree ("agency_id","at");--> statement-breakpoint
CREATE INDEX "officer_acts_officer" ON "officer_acts" USING btree ("officer_id","at");--> statement-breakpoint
CREATE INDEX "officer_acts_dossier" ON "officer_acts" USING btree ("dossier_id","at");--> statement-breakpoint
CREATE INDEX "original_moves_original" ON "original_moves" USING btree ("original_id","at");--> statement-breakpoint
CREATE INDEX "original_moves_dossier" ON "original_moves" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "part_claims_officer" ON "part_claims" USING btree ("officer_id","expires_at");--> statement-breakpoint
CREATE INDEX "part_claims_agency" ON "part_claims" USING btree ("agency_id","expires_at");--> statement-breakpoint
CREATE INDEX "queue_slips_dossier" ON "queue_slips" USING btree ("dossier_id") WHERE "queue_slips"."dossier_id" is not null;--> statement-breakpoint
CREATE INDEX "read_reasons_officer" ON "read_reasons" USING btree ("officer_id","dossier_id","expires_at");--> statement-breakpoint
CREATE INDEX "work_list_sizes_agency" ON "work_list_sizes" USING btree ("agency_id");--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "handed_over_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "handed_over_by" uuid;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "handed_over_agency_id" text;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_handed_over_by_officers_id_fk" FOREIGN KEY ("handed_over_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_handed_over_agency_id_agencies_id_fk" FOREIGN KEY ("handed_over_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "parcels_handed_over" ON "parcels" USING btree ("handed_over_agency_id","handed_over_at","id") WHERE "parcels"."handed_over_at" is not null;--> statement-breakpoint
ALTER TABLE "originals" ADD COLUMN "agency_id" text;--> statement-breakpoint
UPDATE "originals" o SET "agency_id" = d.intake_agency_id FROM "dossiers" d WHERE d.id = o.dossier_id;--> statement-breakpoint
ALTER TABLE "originals" ALTER COLUMN "agency_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "originals_kept" ON "originals" USING btree ("agency_id","taken_at","id") WHERE "originals"."returned_at" is null;--> statement-breakpoint
CREATE INDEX "collection_passes_code" ON "collection_passes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "access_log_dossiers" ON "access_log" USING gin ("dossier_ids" jsonb_path_ops);
--> statement-breakpoint
-- Search words are plain ASCII: compared byte by byte, so that a beginning of a word is a range of the index.
ALTER TABLE dossier_search ALTER COLUMN token TYPE text COLLATE "C";
--> statement-breakpoint
CREATE INDEX "dossier_search_dossier" ON "dossier_search" USING btree ("dossier_id");
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON part_claims, part_looks, dossier_search, work_list_sizes, agency_digests,
  dossier_people, dossier_person_keys, duplicate_candidates, assisted_filings, queue_slips TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON absences TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON claim_moves, internal_notes, officer_acts, original_moves, read_reasons TO portal_app;
--> statement-breakpoint
-- Who oversees a province names it as `<code of the province>.*`. One expression without a subquery, so that the planner puts it into each
-- query as it is: asked of thousands of rows, a call would cost ten times as much. Codes hold none of LIKE's other signs.
CREATE FUNCTION portal.sees_agency(agency text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT agency LIKE ANY (string_to_array(replace(coalesce(current_setting('portal.agencies', true), ''), '*', '%'), ',')) $$;
--> statement-breakpoint
CREATE FUNCTION portal.oversees() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM unnest(portal.viewer_agencies()) AS v WHERE right(v, 2) = '.*') $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal.sees_agency(text), portal.oversees() TO portal_app, portal_officer;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION portal.sees_dossier(dossier uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM public.dossier_components c WHERE c.dossier_id = dossier AND portal.sees_agency(c.agency_id)) $$;
--> statement-breakpoint
DROP POLICY officer_agency ON dossier_components;
--> statement-breakpoint
CREATE POLICY officer_agency ON dossier_components FOR SELECT TO portal_officer
  USING (portal.sees_agency(agency_id) OR portal.sees_dossier(dossier_id));
--> statement-breakpoint
DROP POLICY officer_agency ON issued_papers;
--> statement-breakpoint
CREATE POLICY officer_agency ON issued_papers FOR SELECT TO portal_officer
  USING (CASE WHEN dossier_id IS NULL THEN portal.sees_agency(agency_id) ELSE portal.sees_dossier(dossier_id) END);
--> statement-breakpoint
-- What is asked for a dossier by a workflow that serves it (a parcel, a payment, a payout) belongs to that dossier.
CREATE FUNCTION portal.sees_workflow(workflow uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT portal.sees_dossier(workflow) OR EXISTS (
    SELECT 1 FROM public.workflows w WHERE w.id = workflow AND w.owner_id IS NOT NULL AND portal.sees_dossier(w.owner_id)) $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal.sees_workflow(uuid) TO portal_app, portal_officer;
--> statement-breakpoint
DROP POLICY officer_agency ON partner_requests;
--> statement-breakpoint
CREATE POLICY officer_agency ON partner_requests FOR SELECT TO portal_officer USING (portal.sees_workflow(workflow_id));
--> statement-breakpoint
DROP POLICY overseer ON incidents;
--> statement-breakpoint
CREATE POLICY overseer ON incidents FOR SELECT TO portal_officer
  USING (portal.oversees() AND (dossier_id IS NULL OR portal.sees_dossier(dossier_id)));
--> statement-breakpoint
-- Where money goes is nobody's to list: pages that name an account read its last digits with the portal's own role.
REVOKE SELECT ON payouts FROM portal_officer;
--> statement-breakpoint
GRANT SELECT (id, dossier_id, component, amount, state, way, receiver, proof, paid_at, updated_at) ON payouts TO portal_officer;
--> statement-breakpoint
GRANT SELECT ON part_claims, claim_moves, absences, internal_notes, officer_acts, work_list_sizes, agency_digests, duplicate_candidates,
  assisted_filings, queue_slips, original_moves TO portal_officer;
--> statement-breakpoint
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['part_claims', 'claim_moves', 'absences', 'internal_notes', 'part_looks', 'officer_acts', 'read_reasons',
    'dossier_search', 'work_list_sizes', 'agency_digests', 'dossier_people', 'dossier_person_keys', 'duplicate_candidates',
    'assisted_filings', 'queue_slips', 'original_moves'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app ON %I TO portal_app USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['part_claims', 'claim_moves', 'original_moves'] LOOP
    EXECUTE format('CREATE POLICY officer_agency ON %I FOR SELECT TO portal_officer USING (portal.sees_dossier(dossier_id))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['absences', 'officer_acts', 'work_list_sizes', 'agency_digests', 'queue_slips'] LOOP
    EXECUTE format('CREATE POLICY officer_agency ON %I FOR SELECT TO portal_officer USING (portal.sees_agency(agency_id))', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY officer_agency ON assisted_filings FOR SELECT TO portal_officer
  USING (portal.sees_agency(agency_id) OR (dossier_id IS NOT NULL AND portal.sees_dossier(dossier_id)));
--> statement-breakpoint
CREATE POLICY officer_agency ON internal_notes FOR SELECT TO portal_officer
  USING (portal.sees_dossier(dossier_id) AND (shared OR portal.sees_agency(agency_id)));
--> statement-breakpoint
CREATE POLICY officer_agency ON duplicate_candidates FOR SELECT TO portal_officer
  USING (portal.sees_dossier(dossier_id) OR portal.sees_dossier(other_dossier_id));
--> statement-breakpoint
-- Sizes of the work lists follow every change of a part, one row of change per statement and group.
CREATE FUNCTION portal.note_work_list_sizes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.work_list_sizes (agency_id, bucket, component, turn, rows)
      SELECT agency_id, bucket, component, coalesce(turn, ''), count(*) FROM entered WHERE bucket IS NOT NULL GROUP BY 1, 2, 3, 4;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO public.work_list_sizes (agency_id, bucket, component, turn, rows)
      SELECT agency_id, bucket, component, turn, sum(change) FROM (
        SELECT agency_id, bucket, component, coalesce(turn, '') AS turn, 1 AS change FROM entered WHERE bucket IS NOT NULL
        UNION ALL SELECT agency_id, bucket, component, coalesce(turn, ''), -1 FROM gone WHERE bucket IS NOT NULL) AS changes
      GROUP BY 1, 2, 3, 4 HAVING sum(change) <> 0;
  ELSE
    INSERT INTO public.work_list_sizes (agency_id, bucket, component, turn, rows)
      SELECT agency_id, bucket, component, coalesce(turn, ''), -count(*) FROM gone WHERE bucket IS NOT NULL GROUP BY 1, 2, 3, 4;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER work_list_sizes_insert AFTER INSERT ON dossier_components REFERENCING NEW TABLE AS entered
  FOR EACH STATEMENT EXECUTE FUNCTION portal.note_work_list_sizes();
--> statement-breakpoint
CREATE TRIGGER work_list_sizes_update AFTER UPDATE ON dossier_components REFERENCING OLD TABLE AS gone NEW TABLE AS entered
  FOR EACH STATEMENT EXECUTE FUNCTION portal.note_work_list_sizes();
--> statement-breakpoint
CREATE TRIGGER work_list_sizes_delete AFTER DELETE ON dossier_components REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION portal.note_work_list_sizes();
--> statement-breakpoint
INSERT INTO work_list_sizes (agency_id, bucket, component, turn, rows)
  SELECT agency_id, bucket, component, coalesce(turn, ''), count(*) FROM dossier_components WHERE bucket IS NOT NULL GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
-- Two words of one person's name, in either order: rarer than each of them alone (`app/desk/search-tokens.ts`).
CREATE FUNCTION portal.name_pair(one text, other text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '+' || least(one COLLATE "C", other COLLATE "C") || '+' || greatest(one COLLATE "C", other COLLATE "C") $$;
--> statement-breakpoint
-- Dossiers of one commune under all of `exact`, and naming somebody with all of `names` and the word `ending`, or one that begins so; the newest
-- first, from before `start`. Goes through the rarest rows only, and shows nobody a dossier without a part at the viewer's agencies; so
-- officers need no right on the words themselves.
CREATE FUNCTION portal.find_dossiers(ward text, exact text[], names text[], ending text, whole boolean, start uuid, wanted integer)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- Beyond this many rows all ways are equally long.
  fewest integer := 500;
  found integer;
  word text;
  endings text[];
  rarest text[];
  -- The ending that each of them stands for; null where it stands for none.
  leads_to text[];
  -- The name word in their pairs, which needs no other look.
  led text;
BEGIN
  IF whole THEN
    endings := ARRAY[ending];
  ELSIF ending IS NOT NULL THEN
    WITH RECURSIVE known AS (
      SELECT (SELECT min(s.token) FROM dossier_search s WHERE s.scope = ward AND s.token >= ending AND s.token < ending || '{') AS token
      UNION ALL
      SELECT (SELECT min(s.token) FROM dossier_search s WHERE s.scope = ward AND s.token > known.token AND s.token < ending || '{')
      FROM known WHERE known.token IS NOT NULL)
    SELECT array_agg(known.token) INTO endings FROM known WHERE known.token IS NOT NULL;
    IF endings IS NULL THEN RETURN; END IF;
  END IF;
  FOREACH word IN ARRAY exact LOOP
    SELECT count(*) INTO found FROM (SELECT FROM dossier_search s WHERE s.scope = ward AND s.token = word LIMIT fewest) AS counted;
    IF found = 0 THEN RETURN; END IF;
    IF found < fewest OR rarest IS NULL THEN
      fewest := found;
      rarest := ARRAY[word];
      leads_to := ARRAY[NULL::text];
    END IF;
  END LOOP;
  FOREACH word IN ARRAY names LOOP
    SELECT count(*) INTO found FROM (SELECT FROM unnest(endings) AS e
      JOIN dossier_search s ON s.scope = ward AND s.token = portal.name_pair(word, e) LIMIT fewest) AS counted;
    IF found = 0 THEN RETURN; END IF;
    IF found < fewest OR rarest IS NULL THEN
      fewest := found;
      SELECT array_agg(portal.name_pair(word, e)) INTO rarest FROM unnest(endings) AS e;
      leads_to := endings;
      led := word;
    END IF;
  END LOOP;
  IF rarest IS NULL THEN
    rarest := endings;
    leads_to := endings;
  END IF;
  names := array_remove(names, led);
  RETURN QUERY
    SELECT DISTINCT m.dossier_id FROM unnest(rarest, leads_to) AS l(token, ending) CROSS JOIN LATERAL (
      SELECT s.dossier_id FROM dossier_search s
      WHERE s.scope = ward AND s.token = l.token AND s.dossier_id < start AND CASE WHEN
        (SELECT count(*) FROM unnest(exact) AS x CROSS JOIN LATERAL (
          SELECT FROM dossier_search o WHERE o.scope = ward AND o.token = x AND o.dossier_id = s.dossier_id) AS has) = cardinality(exact)
        AND (endings IS NULL OR (SELECT true FROM unnest(CASE WHEN l.ending IS NULL THEN endings ELSE ARRAY[l.ending] END) AS e
          WHERE CASE WHEN cardinality(names) = 0
            THEN l.ending IS NOT NULL OR (SELECT true FROM dossier_search o WHERE o.scope = ward AND o.token = e AND o.dossier_id = s.dossier_id)
            ELSE (SELECT count(*) FROM unnest(names) AS n CROSS JOIN LATERAL (
              SELECT FROM dossier_search o WHERE o.scope = ward AND o.token = portal.name_pair(n, e) AND o.dossier_id = s.dossier_id) AS has)
              = cardinality(names) END
          LIMIT 1))
        THEN portal.sees_dossier(s.dossier_id) ELSE false END
      ORDER BY s.dossier_id DESC LIMIT wanted) AS m
    ORDER BY m.dossier_id DESC LIMIT wanted;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION portal.find_dossiers(text, text[], text[], text, boolean, uuid, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal.find_dossiers(text, text[], text[], text, boolean, uuid, integer) TO portal_officer;
