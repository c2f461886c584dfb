CREATE TABLE "billing_profiles" (
	"holder_id" text PRIMARY KEY NOT NULL,
	"profile" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_external_ids" (
	"plan_id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"external_id" text NOT NULL,
	CONSTRAINT "plan_external_ids_by_product" UNIQUE("product_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "product_external_ids" (
	"product_id" text PRIMARY KEY NOT NULL,
	"external_id" text NOT NULL,
	CONSTRAINT "product_external_ids_external_id_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "order_items" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"position" integer NOT NULL,
	"sku" text,
	"product_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"subscription_start" timestamp (3) with time zone,
	"subscription_end" timestamp (3) with time zone,
	"components" jsonb NOT NULL,
	"metadata" jsonb
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"publisher_id" text NOT NULL,
	"mode" text NOT NULL,
	"partner_id" text NOT NULL,
	"token" text NOT NULL,
	"state" text NOT NULL,
	"customer" jsonb,
	"metadata" jsonb,
	"holder_id" text,
	"redeemed_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "orders_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "product_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"order_item_id" text NOT NULL,
	"label" text NOT NULL,
	"media_type" text NOT NULL,
	"file_name" text,
	"value" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_external_ids" ADD CONSTRAINT "plan_external_ids_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_external_ids" ADD CONSTRAINT "plan_external_ids_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_external_ids" ADD CONSTRAINT "product_external_ids_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_publisher_id_publishers_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."publishers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_keys" ADD CONSTRAINT "product_keys_order_item_id_order_items_id_fk" FOREIGN KEY ("order_item_id") REFERENCES "public"."order_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_items_by_order" ON "order_items" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "orders_by_partner" ON "orders" USING btree ("publisher_id","partner_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_by_holder" ON "orders" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "product_keys_by_item" ON "product_keys" USING btree ("order_item_id","created_at");