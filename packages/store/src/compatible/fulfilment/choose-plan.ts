import { ListedStatus } from '@chandlery/contract';
import type { Database } from '../../database/database.ts';
import { type NamedPlan, findPlan, findPlansBySku } from '../external-id/find-plan.ts';
import { Refusal } from '../refusal.ts';
import type { OrderItemRequest } from './order-request.ts';

const listed: readonly string[] = ListedStatus.options;

const invalid = (place: string, reason: string) => new Refusal(400, `${place} invalid: ${reason}`);

const bySku = async (database: Database, publisherId: string, sku: string, place: string): Promise<NamedPlan> => {
  const [plan, ...others] = await findPlansBySku(database, publisherId, sku);
  if (plan === undefined) throw invalid(`${place}.sku`, 'nothing of yours goes by it');
  if (others.length > 0)
    throw invalid(`${place}.sku`, 'several products have a plan of this name: send product_id and rate_plan_id');
  return plan;
};

const byIds = async (
  database: Database,
  publisherId: string,
  { product_id: product, rate_plan_id: ratePlan }: OrderItemRequest,
  place: string,
): Promise<NamedPlan> => {
  if (product === null) throw invalid(`${place}.product_id`, 'not provided');
  if (ratePlan === null) throw invalid(`${place}.rate_plan_id`, 'not provided');
  const plan = await findPlan(database, product, ratePlan);
  // Another publisher's is as unknown as none.
  if (plan === null || plan.publisherId !== publisherId)
    throw invalid(`${place}.rate_plan_id`, 'no product of yours has such a plan');
  return plan;
};

/** What is ordered must be what the plan has. */
const checkComponents = ({ components: known }: NamedPlan, item: OrderItemRequest, place: string): void => {
  if (known.length === 0) return;
  for (const [index, { name, value }] of item.pricing_components.entries()) {
    const component = known.find((one) => one.name === name);
    const at = `${place}.pricing_components[${index}]`;
    if (component === undefined) throw invalid(`${at}.name`, `the plan has ${known.map((one) => one.name).join(', ')}`);
    if (value < component.min || value > component.max)
      throw invalid(`${at}.value`, `the plan takes ${component.min} to ${component.max}`);
  }
};

/**
 * The plan that an item is for.
 * @param place the item's in the request, for messages: `items[0]`
 * @throws {Refusal} 400 where the publisher has none like that
 */
export const choosePlan = async (
  database: Database,
  publisherId: string,
  item: OrderItemRequest,
  place: string,
): Promise<NamedPlan> => {
  const isNamed = item.product_id !== null || item.rate_plan_id !== null;
  if (item.sku === null && !isNamed) throw invalid(`${place}.sku`, 'not provided');
  const plan =
    item.sku !== null && !isNamed
      ? await bySku(database, publisherId, item.sku, place)
      : await byIds(database, publisherId, item, place);
  if (plan.isRetired || !listed.includes(plan.productStatus))
    throw invalid(`${place}.product_id`, 'it is not to be had any more');
  checkComponents(plan, item, place);
  return plan;
};
