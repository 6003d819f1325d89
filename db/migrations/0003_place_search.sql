ALTER TABLE "former_places" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "former_places" ADD COLUMN "changed_on" date DEFAULT '2025-07-01' NOT NULL;--> statement-breakpoint
ALTER TABLE "former_places" ADD COLUMN "tokens" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "tokens" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "former_places_code" ON "former_places" USING btree ("code");--> statement-breakpoint
CREATE INDEX "former_places_successor" ON "former_places" USING btree ("successor_code");--> statement-breakpoint
CREATE INDEX "former_places_tokens" ON "former_places" USING gin ("tokens") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "places_tokens" ON "places" USING gin ("tokens") WITH (fastupdate=false);