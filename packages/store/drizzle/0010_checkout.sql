CREATE TABLE "checkouts" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"mode" text NOT NULL,
	"publisher_id" text NOT NULL,
	"product_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"quantities" jsonb NOT NULL,
	"interval" text,
	"currency" text,
	"promotion_code" text,
	"wants_trial" boolean NOT NULL,
	"country" text,
	"account_id" text,
	"holder_id" text,
	"renews_id" text,
	"opener_origin" text,
	"return_url" text,
	"terms_version" text,
	"terms_accepted_by" text,
	"terms_accepted_at" timestamp (3) with time zone,
	"quote" jsonb NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"provider" text,
	"payment_reference" text,
	"subscription_id" text,
	"ticket_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"answer" jsonb,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "promotion_redemptions" (
	"promotion_id" text NOT NULL,
	"subscription_id" text NOT NULL,
	"holder_id" text NOT NULL,
	"redeemed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "promotion_redemptions_promotion_id_subscription_id_pk" PRIMARY KEY("promotion_id","subscription_id")
);
--> statement-breakpoint
CREATE TABLE "promotions" (
	"id" text PRIMARY KEY NOT NULL,
	"publisher_id" text NOT NULL,
	"code" text NOT NULL,
	"products" text[] DEFAULT '{}' NOT NULL,
	"basis_points" integer,
	"amount" integer,
	"currency" text,
	"charges" integer,
	"max_redemptions" integer,
	"redemptions" integer DEFAULT 0 NOT NULL,
	"is_once_per_customer" boolean DEFAULT true NOT NULL,
	"starts_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "is_retired" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "prices" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_publisher_id_publishers_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."publishers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_redemptions" ADD CONSTRAINT "promotion_redemptions_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotions" ADD CONSTRAINT "promotions_publisher_id_publishers_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."publishers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkouts_by_state" ON "checkouts" USING btree ("state","updated_at");--> statement-breakpoint
CREATE INDEX "checkouts_by_account" ON "checkouts" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_by_payment" ON "checkouts" USING btree ("provider","payment_reference");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "promotion_redemptions_by_holder" ON "promotion_redemptions" USING btree ("promotion_id","holder_id");--> statement-breakpoint
CREATE UNIQUE INDEX "promotions_by_code" ON "promotions" USING btree ("publisher_id",upper("code"));--> statement-breakpoint
ALTER TABLE "subscriptions" DROP COLUMN "price";