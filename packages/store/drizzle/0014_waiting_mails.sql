CREATE TABLE "waiting_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "waiting_mails_by_end" ON "waiting_mails" USING btree ("ends_at");