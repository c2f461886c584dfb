CREATE TABLE "catalogue_state" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"kind" text NOT NULL,
	"gated" boolean NOT NULL,
	"is_default" boolean NOT NULL,
	"pull_requirement" text NOT NULL,
	"prices" jsonb NOT NULL,
	"components" jsonb NOT NULL,
	"trial_days" integer NOT NULL,
	"minimum_term_months" integer NOT NULL,
	"uses_product_keys" boolean NOT NULL,
	"images" jsonb NOT NULL,
	"certification" text,
	"contact_url" text,
	CONSTRAINT "plans_by_product" UNIQUE("product_id","slug")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publisher_id" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"plugin_kind" text,
	"source" text NOT NULL,
	"status" text NOT NULL,
	"status_reason" text,
	"icon" text,
	"short_description" text NOT NULL,
	"long_description" text NOT NULL,
	"categories" text[] DEFAULT '{}' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"screenshots" jsonb NOT NULL,
	"links" jsonb NOT NULL,
	"support" jsonb,
	"installation" text,
	"compose" text,
	"terms" jsonb,
	"excluded_countries" text[] DEFAULT '{}' NOT NULL,
	"pulls" bigint NOT NULL,
	"rating_average" double precision,
	"rating_count" integer NOT NULL,
	"platforms" text[] DEFAULT '{}' NOT NULL,
	"version" text,
	"listing_digest" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "products_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "publishers" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"verified" boolean NOT NULL,
	"logo" text,
	"website" text,
	"story" text NOT NULL,
	"listing_digest" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "publishers_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"version" text NOT NULL,
	"ordinal" integer NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"platforms" jsonb NOT NULL,
	"severity" text NOT NULL,
	"channel" text NOT NULL,
	"notes" text NOT NULL,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "releases_by_version" UNIQUE("product_id","version")
);
--> statement-breakpoint
CREATE TABLE "embed_parts" (
	"name" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"name" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facet_combinations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "facet_combinations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"facets" text[] NOT NULL,
	"products" integer NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "facet_combinations_by_facets" UNIQUE("facets")
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"product_id" text PRIMARY KEY NOT NULL,
	"combination" integer NOT NULL,
	"facets" text[] NOT NULL,
	"publisher" text NOT NULL,
	"names" "tsvector" NOT NULL,
	"head" "tsvector" NOT NULL,
	"body" "tsvector" NOT NULL,
	"name_key" text NOT NULL,
	"popularity" double precision NOT NULL,
	"rating" double precision NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_publisher_id_publishers_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."publishers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_icon_media_name_fk" FOREIGN KEY ("icon") REFERENCES "public"."media"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishers" ADD CONSTRAINT "publishers_logo_media_name_fk" FOREIGN KEY ("logo") REFERENCES "public"."media"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_combination_facet_combinations_id_fk" FOREIGN KEY ("combination") REFERENCES "public"."facet_combinations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_by_publisher" ON "products" USING btree ("publisher_id");--> statement-breakpoint
CREATE INDEX "releases_newest" ON "releases" USING btree ("product_id","ordinal" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "facet_combinations_by_version" ON "facet_combinations" USING btree ("version");--> statement-breakpoint
CREATE INDEX "search_by_names" ON "search_documents" USING gin ("names");--> statement-breakpoint
CREATE INDEX "search_by_head" ON "search_documents" USING gin ("head");--> statement-breakpoint
CREATE INDEX "search_by_body" ON "search_documents" USING gin ("body");--> statement-breakpoint
CREATE INDEX "search_by_facets" ON "search_documents" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "search_by_publisher" ON "search_documents" USING btree ("publisher","popularity" DESC NULLS LAST,"product_id");--> statement-breakpoint
CREATE INDEX "search_by_popularity" ON "search_documents" USING btree ("popularity" DESC NULLS LAST,"product_id");--> statement-breakpoint
CREATE INDEX "search_by_rating" ON "search_documents" USING btree ("rating" DESC NULLS LAST,"product_id");--> statement-breakpoint
CREATE INDEX "search_by_created" ON "search_documents" USING btree ("created_at" DESC NULLS LAST,"product_id");--> statement-breakpoint
CREATE INDEX "search_by_updated" ON "search_documents" USING btree ("updated_at" DESC NULLS LAST,"product_id");--> statement-breakpoint
CREATE INDEX "search_by_name" ON "search_documents" USING btree ("name_key","product_id");--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin ("word" gin_trgm_ops);