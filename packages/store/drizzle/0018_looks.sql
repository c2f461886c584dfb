DROP INDEX "checkouts_by_state";--> statement-breakpoint
DROP INDEX "provider_events_waiting";--> statement-breakpoint
DROP INDEX "subscriptions_by_end";--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "look_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "checkouts" SET "look_at" = CASE "state" WHEN 'open' THEN "expires_at" ELSE "updated_at" END WHERE "state" IN ('open', 'processing');--> statement-breakpoint
ALTER TABLE "provider_events" ADD COLUMN "retry_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "checkouts_due" ON "checkouts" USING btree ("look_at") WHERE look_at is not null;--> statement-breakpoint
CREATE INDEX "provider_events_due" ON "provider_events" USING btree (coalesce(retry_at, received_at)) WHERE processed_at is null;--> statement-breakpoint
CREATE INDEX "subscriptions_to_lapse" ON "subscriptions" USING btree ("current_period_end") WHERE ended_at is null and (state in ('cancelled', 'past_due') or (state = 'active' and provider is null));--> statement-breakpoint
CREATE INDEX "subscriptions_to_remind" ON "subscriptions" USING btree ("current_period_end") WHERE state = 'active' and is_trial and reminded_at is null;