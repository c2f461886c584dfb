import type { Plan, Price, PricingComponent } from '@chandlery/contract';
import type { ProductStatus } from '../entitlement/repository.ts';

/** A plan as it is sold, with everything that the rules of selling look at. */
export interface Offering {
  readonly product: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly status: ProductStatus;
    readonly publisherId: string;
    readonly publisherName: string;
    readonly excludedCountries: readonly string[];
    readonly termsVersion: string | null;
  };
  readonly plan: Pick<Plan, 'slug' | 'name' | 'kind' | 'gated' | 'trialDays' | 'minimumTermMonths' | 'contactUrl'> & {
    readonly id: string;
    readonly prices: readonly Price[];
    readonly components: readonly PricingComponent[];
  };
}
