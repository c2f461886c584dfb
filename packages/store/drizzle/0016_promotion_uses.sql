ALTER TABLE "promotion_redemptions" DROP CONSTRAINT "promotion_redemptions_promotion_id_subscription_id_pk";--> statement-breakpoint
ALTER TABLE "promotion_redemptions" ALTER COLUMN "subscription_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "promotion_redemptions" ADD COLUMN "checkout_id" text;--> statement-breakpoint
UPDATE "promotion_redemptions" SET "checkout_id" = coalesce((SELECT "subscriptions"."checkout_id" FROM "subscriptions" WHERE "subscriptions"."id" = "promotion_redemptions"."subscription_id"), "subscription_id");--> statement-breakpoint
ALTER TABLE "promotion_redemptions" ALTER COLUMN "checkout_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "promotion_redemptions" ADD CONSTRAINT "promotion_redemptions_promotion_id_checkout_id_pk" PRIMARY KEY("promotion_id","checkout_id");--> statement-breakpoint
CREATE INDEX "promotion_redemptions_by_checkout" ON "promotion_redemptions" USING btree ("checkout_id");
