import { StoreProblem } from '../problem/store-problem.ts';
import type { Offering } from './offering.ts';

const reasons: Readonly<Record<string, string>> = {
  on_hold: 'The product is on hold until its publisher has mended it.',
  deprecated: 'The product is no longer sold; those who have it keep it.',
  revoked: 'The product has been withdrawn from the store.',
};

/**
 * Whether a plan can be had by somebody new.
 * @param country where it is to go; null where it is not known
 * @throws {StoreProblem} `not_for_sale`, `order_required`, `country_closed`
 */
export const mustBeForSale = ({ product, plan }: Offering, country: string | null): void => {
  if (product.status !== 'published')
    throw new StoreProblem('not_for_sale', { detail: reasons[product.status] ?? 'The product is not published.' });
  if (plan.kind === 'byol' && plan.gated)
    throw new StoreProblem('order_required', {
      detail: `This plan is ordered from ${product.publisherName}${plan.contactUrl === null ? '' : `: ${plan.contactUrl}`}.`,
    });
  if (country !== null && product.excludedCountries.includes(country))
    throw new StoreProblem('country_closed', { detail: `This product is not sold in ${country}.` });
};
