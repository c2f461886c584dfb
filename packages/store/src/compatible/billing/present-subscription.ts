/** Subscriptions as the billing interface answers them. What has no value is left out, as Go's encoder does. */
import { type NamedPlan, shownIds } from '../external-id/find-plan.ts';
import type { SubscriptionRow } from '../../subscription/tables.ts';
import { shownState } from './shown-state.ts';

const given = <Value>(name: string, value: Value | null): Readonly<Record<string, Value>> =>
  value === null ? {} : { [name]: value };

const moment = (name: string, value: Date | null) => given(name, value?.toISOString() ?? null);

/** Lists carry the detail fields too: one call of the original's own client reads them there. */
export const presentSubscription = (row: SubscriptionRow, plan: NamedPlan, now: Date) => {
  const ids = shownIds(plan);
  return {
    name: row.name,
    subscription_id: row.id,
    docker_id: row.holderId,
    product_id: ids.productId,
    product_rate_plan: ids.plan,
    product_rate_plan_id: ids.planId,
    ...moment('current_period_start', row.currentPeriodStart),
    ...moment('current_period_end', row.currentPeriodEnd),
    state: shownState(row, now),
    eusa: {
      accepted: row.termsAcceptedAt !== null,
      ...given('accepted_by', row.termsAcceptedBy),
      ...moment('accepted_on', row.termsAcceptedAt),
    },
    pricing_components: row.components.map(({ name, value }) => ({ name, value })),
    grace_days: row.graceDays,
    ...given('origin', row.origin),
    ...given('order_id', row.orderId),
    ...given('order_item_id', row.orderItemId),
    initial_period_start: row.initialPeriodStart.toISOString(),
    created_by_docker_id: row.createdBy ?? row.holderId,
    ...given('uses_product_keys', row.usesProductKeys ? true : null),
    ...given('managing_partner_id', row.managingPartnerId),
    ...given('partner_account_id', row.partnerAccountId),
    marketing_opt_in: row.marketingOptIn,
  };
};
