import type { Database } from '../../database/database.ts';
import { offeringOfPlan } from '../../price/find-offering.ts';
import { mustBeForSale } from '../../price/must-be-for-sale.ts';
import { readQuantities } from '../../price/read-quantities.ts';
import { addDays } from '../../subscription/period.ts';
import type { Period } from '../../subscription/state.ts';
import type { SubscribedComponent } from '../../subscription/tables.ts';
import { type NamedPlan, findPlan } from '../external-id/find-plan.ts';
import { Refusal } from '../refusal.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

const invalid = (field: string, reason: string) => new Refusal(400, `${field} invalid: ${reason}`);

/** A plan that may be had without paying, with what a subscription to it is made of. */
export interface FreePlan {
  readonly plan: NamedPlan;
  readonly isTrial: boolean;
  readonly period: Period;
  readonly components: readonly SubscribedComponent[];
}

const periodOf = (
  { trialDays }: NamedPlan,
  isTrial: boolean,
  { start: wantedStart, end: wantedEnd }: SubscriptionRequest,
  now: Date,
): Period => {
  const start = wantedStart !== null && wantedStart > now ? wantedStart : now;
  if (wantedEnd !== null && wantedEnd <= start) throw invalid('end', 'must be after the start');
  if (!isTrial) return { start, end: wantedEnd };
  const last = addDays(start, trialDays);
  return { start, end: wantedEnd !== null && wantedEnd < last ? wantedEnd : last };
};

/**
 * The plan that a customer asks for, where billing gives it: free, tried, or for who brings a licence. All others are bought, or ordered.
 * @throws {Refusal} 400, 403; {StoreProblem} why it is not to be had
 */
export const chooseFreePlan = async (
  database: Database,
  request: SubscriptionRequest,
  country: string | null,
  now: Date,
): Promise<FreePlan> => {
  const plan = await findPlan(database, request.product_id, request.product_rate_plan);
  if (plan === null || plan.isRetired) throw invalid('product_rate_plan', 'there is no such product with such a plan');
  mustBeForSale(await offeringOfPlan(database, plan.planId), country);
  const isTrial = plan.kind === 'paid' && plan.trialDays > 0;
  if (plan.kind === 'paid' && !isTrial) throw new Refusal(403, `${plan.planName} is not free: buy it in the store.`);
  return {
    plan,
    isTrial,
    period: periodOf(plan, isTrial, request, now),
    components: readQuantities(plan.components, request.pricing_components ?? []),
  };
};
