-- Roles, grants, row-level security and the guards that keep history append-only.
-- Roles belong to the cluster: they may exist already from another database.
DO $$ BEGIN CREATE ROLE portal_app LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
DO $$ BEGIN CREATE ROLE portal_officer NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
DO $$ BEGIN
  IF NOT pg_has_role('portal_app', 'portal_officer', 'MEMBER') THEN GRANT portal_officer TO portal_app; END IF;
END $$;
--> statement-breakpoint
CREATE SCHEMA portal;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public, portal TO portal_app, portal_officer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON workflow_events, access_log, inbox FROM portal_app;
--> statement-breakpoint
REVOKE ALL ON schema_migrations FROM portal_app;
--> statement-breakpoint
REVOKE DELETE ON incidents, reconciliations FROM portal_app;
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON places, former_places, agencies, facilities, calendar_days, parameters FROM portal_app;
--> statement-breakpoint
CREATE FUNCTION portal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER workflow_events_append_only BEFORE UPDATE OR DELETE ON workflow_events
  FOR EACH ROW EXECUTE FUNCTION portal.refuse_change();
--> statement-breakpoint
CREATE TRIGGER workflow_events_no_truncate BEFORE TRUNCATE ON workflow_events
  FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_change();
--> statement-breakpoint
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON access_log
  FOR EACH ROW EXECUTE FUNCTION portal.refuse_change();
--> statement-breakpoint
-- The law's order, kept by the database too: no dependent part is done before civil status.
CREATE FUNCTION portal.refuse_part_before_civil_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'done' AND NEW.component NOT IN ('intake', 'birthRegistration', 'deathRegistration') AND EXISTS (
    SELECT 1 FROM dossier_components c WHERE c.dossier_id = NEW.dossier_id
      AND c.component IN ('birthRegistration', 'deathRegistration') AND c.state <> 'done'
  ) THEN RAISE EXCEPTION 'part % cannot be done before civil status', NEW.component; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER dossier_components_civil_status_first AFTER INSERT OR UPDATE OF state ON dossier_components
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION portal.refuse_part_before_civil_status();
--> statement-breakpoint
-- Jobs are added inside the transaction that caused them; the key makes a repeat harmless.
CREATE FUNCTION portal.add_effect(task text, payload text, key text, run_at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload => payload::json, job_key => key, run_at => run_at, max_attempts => 1000);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION portal.add_effect(text, text, text, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal.add_effect(text, text, text, timestamptz) TO portal_app;
--> statement-breakpoint
CREATE FUNCTION portal.viewer_agencies() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(coalesce(current_setting('portal.agencies', true), ''), ',') $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal.viewer_agencies() TO portal_app, portal_officer;
--> statement-breakpoint
GRANT SELECT ON dossiers, dossier_components, dossier_answers, dossier_sources, confirmation_requests, supplement_items,
  issued_papers, parcels, attachments, workflow_events, event_notes, notifications, clock_intervals, partner_requests, timers,
  agencies, officers, places, facilities, calendar_days, parameters TO portal_officer;
--> statement-breakpoint
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['dossiers', 'dossier_components', 'dossier_answers', 'dossier_sources', 'confirmation_requests',
    'supplement_items', 'issued_papers', 'parcels', 'attachments', 'workflow_events', 'event_notes', 'notifications',
    'clock_intervals', 'partner_requests', 'timers'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app ON %I TO portal_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- An officer of one part sees the whole dossier: its parts depend on each other.
CREATE FUNCTION portal.sees_dossier(dossier uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT '*' = ANY (portal.viewer_agencies()) OR EXISTS (
    SELECT 1 FROM public.dossier_components c WHERE c.dossier_id = dossier AND c.agency_id = ANY (portal.viewer_agencies())) $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal.sees_dossier(uuid) TO portal_app, portal_officer;
--> statement-breakpoint
CREATE POLICY officer_agency ON dossiers FOR SELECT TO portal_officer USING (portal.sees_dossier(id));
--> statement-breakpoint
CREATE POLICY officer_agency ON dossier_components FOR SELECT TO portal_officer
  USING (agency_id = ANY (portal.viewer_agencies()) OR portal.sees_dossier(dossier_id));
--> statement-breakpoint
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['dossier_answers', 'dossier_sources', 'confirmation_requests', 'supplement_items', 'issued_papers',
    'parcels', 'notifications'] LOOP
    EXECUTE format('CREATE POLICY officer_agency ON %I FOR SELECT TO portal_officer USING (portal.sees_dossier(dossier_id))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['workflow_events', 'event_notes', 'clock_intervals', 'partner_requests', 'timers'] LOOP
    EXECUTE format('CREATE POLICY officer_agency ON %I FOR SELECT TO portal_officer USING (portal.sees_dossier(workflow_id))', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY officer_agency ON attachments FOR SELECT TO portal_officer
  USING (EXISTS (SELECT 1 FROM dossiers d WHERE d.draft_id = attachments.draft_id));
--> statement-breakpoint
-- Differences between our book and a partner's: for those who oversee all agencies.
GRANT SELECT ON incidents TO portal_officer;
--> statement-breakpoint
ALTER TABLE incidents ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY app ON incidents TO portal_app USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY overseer ON incidents FOR SELECT TO portal_officer USING ('*' = ANY (portal.viewer_agencies()));
