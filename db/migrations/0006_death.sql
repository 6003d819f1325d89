CREATE TABLE "dossier_concerned" (
	"dossier_id" uuid PRIMARY KEY NOT NULL,
	"personal_id" text NOT NULL,
	"full_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_news_receivers" (
	"dossier_id" uuid PRIMARY KEY NOT NULL,
	"full_name" text NOT NULL,
	"phone" text NOT NULL,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "payout_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payout_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"way" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"ask_after" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payout_orders_number" UNIQUE("payout_id","number")
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"component" text NOT NULL,
	"amount" bigint NOT NULL,
	"state" text NOT NULL,
	"way" text NOT NULL,
	"receiver" text NOT NULL,
	"account_number" text,
	"bank_name" text,
	"account_holder" text,
	"proof" text,
	"paid_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payouts_component" UNIQUE("dossier_id","component")
);
--> statement-breakpoint
ALTER TABLE "dossier_components" ADD COLUMN "variant" text;--> statement-breakpoint
ALTER TABLE "dossier_components" ADD COLUMN "second_look" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "dossier_concerned" ADD CONSTRAINT "dossier_concerned_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_news_receivers" ADD CONSTRAINT "dossier_news_receivers_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_orders" ADD CONSTRAINT "payout_orders_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_id_workflows_id_fk" FOREIGN KEY ("id") REFERENCES "public"."workflows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_concerned_person" ON "dossier_concerned" USING btree ("personal_id");--> statement-breakpoint
CREATE INDEX "payout_orders_due" ON "payout_orders" USING btree ("ask_after") WHERE "payout_orders"."ask_after" is not null;--> statement-breakpoint
CREATE INDEX "payouts_state" ON "payouts" USING btree ("state","updated_at");--> statement-breakpoint
CREATE INDEX "collection_passes_holder" ON "collection_passes" USING btree ("holder_personal_id") WHERE "collection_passes"."used_at" is null and "collection_passes"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "dossier_components_second_look" ON "dossier_components" USING btree ("dossier_id","component") WHERE "dossier_components"."second_look";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON dossier_concerned, dossier_news_receivers, payouts, payout_orders TO portal_app;
--> statement-breakpoint
GRANT SELECT ON payouts, payout_orders TO portal_officer;
--> statement-breakpoint
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['dossier_concerned', 'dossier_news_receivers', 'payouts', 'payout_orders'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app ON %I TO portal_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY officer_agency ON payouts FOR SELECT TO portal_officer USING (portal.sees_dossier(dossier_id));
--> statement-breakpoint
CREATE POLICY officer_agency ON payout_orders FOR SELECT TO portal_officer
  USING (EXISTS (SELECT 1 FROM payouts p WHERE p.id = payout_orders.payout_id));
