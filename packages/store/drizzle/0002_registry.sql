CREATE TABLE "subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"holder_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"is_trial" boolean DEFAULT false NOT NULL,
	"initial_period_start" timestamp (3) with time zone NOT NULL,
	"current_period_start" timestamp (3) with time zone NOT NULL,
	"current_period_end" timestamp (3) with time zone,
	"grace_days" integer DEFAULT 0 NOT NULL,
	"components" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"terms_version" text,
	"terms_accepted_at" timestamp (3) with time zone,
	"terms_accepted_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"algorithm" text NOT NULL,
	"public_key" jsonb NOT NULL,
	"sealed_private_key" text NOT NULL,
	"certificate" text NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"retire_after" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_events" (
	"id" text PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"repository" text NOT NULL,
	"digest" text,
	"tag" text,
	"account_id" text,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_images" (
	"repository" text NOT NULL,
	"digest" text NOT NULL,
	"media_type" text NOT NULL,
	"platforms" jsonb NOT NULL,
	"labels" jsonb NOT NULL,
	"built_at" timestamp (3) with time zone,
	"pushed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "registry_images_repository_digest_pk" PRIMARY KEY("repository","digest")
);
--> statement-breakpoint
CREATE TABLE "registry_tags" (
	"repository" text NOT NULL,
	"tag" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "registry_tags_repository_tag_pk" PRIMARY KEY("repository","tag")
);
--> statement-breakpoint
CREATE TABLE "registry_refresh_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"service" text NOT NULL,
	"client_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "origin" text DEFAULT 'listing' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "audience" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "repositories" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscriptions_by_holder" ON "subscriptions" USING btree ("holder_id","plan_id");--> statement-breakpoint
CREATE INDEX "signing_keys_by_purpose" ON "signing_keys" USING btree ("purpose","algorithm","not_before");--> statement-breakpoint
CREATE INDEX "registry_events_by_repository" ON "registry_events" USING btree ("repository","happened_at");--> statement-breakpoint
CREATE INDEX "registry_images_by_platform" ON "registry_images" USING gin ("platforms" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "registry_refresh_tokens_by_account" ON "registry_refresh_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "plans_by_image" ON "plans" USING gin ("images" jsonb_path_ops);