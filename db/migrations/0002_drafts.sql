-- Drafts that cannot be lost: notes, unread text, siblings, deletion told; hand-over to another device (decisions 14, ADR 12).
CREATE TABLE "draft_handovers" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dossier_answers" ADD COLUMN "notes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "notes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "unfinished" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "sibling_group" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "deletion_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "draft_id" uuid;--> statement-breakpoint
ALTER TABLE "draft_handovers" ADD CONSTRAINT "draft_handovers_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_handovers_draft" ON "draft_handovers" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "draft_handovers_expiry" ON "draft_handovers" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "drafts_untouched" ON "drafts" USING btree ("updated_at") WHERE "drafts"."submitted_at" is null;
--> statement-breakpoint
-- A limited session ends with its draft. (Not in the schema files: identity and filing would need each other.)
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade;
--> statement-breakpoint
CREATE INDEX "sessions_draft" ON "sessions" USING btree ("draft_id") WHERE "draft_id" IS NOT NULL;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON draft_handovers TO portal_app;
