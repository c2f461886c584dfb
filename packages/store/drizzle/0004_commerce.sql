CREATE TABLE "licenses" (
	"id" text PRIMARY KEY NOT NULL,
	"subscription_id" text NOT NULL,
	"terms_digest" text NOT NULL,
	"key_id" text NOT NULL,
	"file" jsonb NOT NULL,
	"expiration" timestamp (3) with time zone NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"position" bigserial NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"publisher_id" text,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"dispatched_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "trials" (
	"holder_id" text NOT NULL,
	"product_id" text NOT NULL,
	"subscription_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trials_holder_id_product_id_pk" PRIMARY KEY("holder_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "product_id" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "publisher_id" text;--> statement-breakpoint
UPDATE "subscriptions" SET "product_id" = "products"."id", "publisher_id" = "products"."publisher_id"
  FROM "plans" JOIN "products" ON "products"."id" = "plans"."product_id" WHERE "plans"."id" = "subscriptions"."plan_id";--> statement-breakpoint
ALTER TABLE "subscriptions" ALTER COLUMN "product_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ALTER COLUMN "publisher_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "order_id" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "order_item_id" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "uses_product_keys" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "managing_partner_id" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "partner_account_id" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "marketing_opt_in" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "checkout_id" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "price" jsonb;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "discount" jsonb;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "tax_country" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "provider" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "provider_reference" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "cancel_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "cancelled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "minimum_term_end" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "failed_payments" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "pending_change" jsonb;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "licenses" ADD CONSTRAINT "licenses_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trials" ADD CONSTRAINT "trials_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "licenses_by_terms" ON "licenses" USING btree ("subscription_id","terms_digest") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "licenses_newest" ON "licenses" USING btree ("subscription_id","issued_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("position") WHERE dispatched_at is null;--> statement-breakpoint
CREATE INDEX "outbox_by_subject" ON "outbox" USING btree ("subject","position");--> statement-breakpoint
CREATE INDEX "outbox_by_publisher" ON "outbox" USING btree ("publisher_id","position");--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_publisher_id_publishers_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."publishers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscriptions_by_publisher" ON "subscriptions" USING btree ("publisher_id","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_by_end" ON "subscriptions" USING btree ("state","current_period_end");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_by_checkout" ON "subscriptions" USING btree ("checkout_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_by_order_item" ON "subscriptions" USING btree ("order_item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_by_provider" ON "subscriptions" USING btree ("provider","provider_reference");