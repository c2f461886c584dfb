CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"version" text NOT NULL,
	"level" text NOT NULL,
	"plan_ids" text[] NOT NULL,
	"digests" text[] NOT NULL,
	"checks" jsonb NOT NULL,
	"origins" text[] NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revocation_reason" text,
	"issuer" text NOT NULL,
	"statement" text NOT NULL,
	"in_force" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_by_subject" ON "audit_entries" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "certificates_by_product" ON "certificates" USING btree ("product_id","issued_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "certificates_due" ON "certificates" USING btree ("expires_at") WHERE "certificates"."in_force";--> statement-breakpoint
CREATE INDEX "certificates_revoked" ON "certificates" USING btree ("expires_at") WHERE "certificates"."revoked_at" is not null;--> statement-breakpoint
-- Listings could say so themselves; from here on only certificates can.
UPDATE "plans" SET "certification" = NULL;
