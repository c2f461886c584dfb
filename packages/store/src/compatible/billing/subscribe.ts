import type { Database } from '../../database/database.ts';
import { createSubscription } from '../../subscription/create-subscription.ts';
import type { SubscriptionRow } from '../../subscription/tables.ts';
import type { Viewer } from '../../subscription/viewer.ts';
import type { NamedPlan } from '../external-id/find-plan.ts';
import { Refusal } from '../refusal.ts';
import { chooseFreePlan } from './choose-plan.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/** What says that a subscription is another's to manage, or comes of an order, is not for customers to say. */
const notTheirs = ['order_id', 'order_item_id', 'managing_partner_id'] as const;

/**
 * Subscribes a customer to what costs nothing.
 * @param country where the customer is, ISO 3166-1 alpha-2; null where that is not known
 * @throws {Refusal} 400, 403; {StoreProblem} `trial_used`
 */
export const subscribe = async (
  database: Database,
  viewer: Viewer,
  request: SubscriptionRequest,
  country: string | null,
  now = new Date(),
): Promise<{ readonly row: SubscriptionRow; readonly plan: NamedPlan }> => {
  for (const field of notTheirs)
    if (request[field] !== null)
      throw new Refusal(403, `${field} invalid: only a publisher's order makes such a subscription`);
  if (!viewer.owned.includes(request.docker_id))
    throw new Refusal(403, 'docker_id invalid: you may subscribe yourself and organisations that you own');
  const { plan, isTrial, period, components } = await chooseFreePlan(database, request, country, now);
  const isAccepted = request.eusa?.accepted === true;
  const row = await database.transaction((transaction) =>
    createSubscription(
      transaction,
      {
        holderId: request.docker_id,
        planId: plan.planId,
        name: request.name,
        ...period,
        terms: isAccepted ? { acceptedBy: viewer.accountId, acceptedAt: now } : null,
        isTrial,
        components,
        createdBy: viewer.accountId,
        origin: request.origin,
        partnerAccountId: request.partner_account_id,
        marketingOptIn: request.marketing_opt_in ?? false,
      },
      now,
    ),
  );
  return { row, plan };
};
