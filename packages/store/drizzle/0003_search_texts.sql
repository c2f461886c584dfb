CREATE TABLE "search_texts" (
	"product_id" text PRIMARY KEY NOT NULL,
	"combination" integer NOT NULL,
	"publisher" text NOT NULL,
	"name_key" text NOT NULL,
	"popularity" double precision NOT NULL,
	"rating" double precision NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"body" "tsvector" NOT NULL
);
--> statement-breakpoint
DROP INDEX "search_by_body";--> statement-breakpoint
ALTER TABLE "catalogue_state" ADD COLUMN "search_format" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_combination_facet_combinations_id_fk" FOREIGN KEY ("combination") REFERENCES "public"."facet_combinations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_by_body" ON "search_texts" USING gin ("body");--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "body";