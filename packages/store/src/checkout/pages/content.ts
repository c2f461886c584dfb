/** What the page of a checkout is made from. */
import type { Interval, Quantity } from '@chandlery/contract';
import type { Choice, FormErrors } from '../../pages/form/field.ts';
import type { CheckoutLayout } from '../../pages/layout/checkout.ts';
import type { WorkedOutCheckout } from '../work-out-checkout.ts';
import type { Actor } from './actor.ts';
import type { IntervalChoice } from './intervals.ts';
import type { CheckoutOffer } from './offer.ts';

/** What is chosen, as the form shows it: it may be wrong. */
export interface Chosen {
  readonly holderId: string;
  /** As they were entered, in the order of the plan's components. */
  readonly quantities: readonly string[];
  readonly interval: Interval | null;
  readonly currency: string | null;
  readonly promotionCode: string;
  readonly country: string;
  /** Whether a card is left out where it may be. */
  readonly withoutCard: boolean;
  readonly areTermsAccepted: boolean;
}

export interface CheckoutPage {
  readonly offer: CheckoutOffer;
  readonly worked: WorkedOutCheckout;
  /** Absolute address of the product's icon; null where there is none. */
  readonly icon: string | null;
  /** Path and query that the form is sent to. */
  readonly action: string;
  readonly layout: Omit<CheckoutLayout, 'title' | 'hasErrors'>;
  readonly errors: FormErrors;
}

export interface OpenCheckoutPage extends CheckoutPage {
  readonly actor: Actor;
  readonly chosen: Chosen;
  /** Name of the holder who has the plan already; null where nobody of that name has. */
  readonly heldBy: string | null;
  /** Whether its holder is settled: it pays for something again. */
  readonly isRenewal: boolean;
  readonly intervals: readonly IntervalChoice[];
  readonly currencies: readonly string[];
  readonly countries: readonly Choice[];
  /** Whether nobody can pay here. */
  readonly isUnpayable: boolean;
}

/** Numbers as they were entered, for components that can be chosen; what cannot be is as it is. */
export const enteredQuantities = (quantities: readonly Quantity[]): readonly string[] =>
  quantities.map(({ value }) => String(value));
