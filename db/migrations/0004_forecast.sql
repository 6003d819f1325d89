-- What was said before filing, kept with the dossier; the parts of an agency by when they ended (lifecycle §5.4).
ALTER TABLE "dossiers" ADD COLUMN "forecast" jsonb;--> statement-breakpoint
CREATE INDEX "dossier_components_ended" ON "dossier_components" USING btree ("agency_id","closed_at");