import type { FormErrors } from '../../pages/form/field.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { StoreProblem } from '../../problem/store-problem.ts';
import { type ChosenChange, fieldOf } from './chosen-change.ts';

const texts: Readonly<Record<string, TextKey>> = {
  owner_required: 'subscriptionOwners',
  subscription_managed: 'subscriptionManaged',
  quantity_out_of_range: 'checkoutTooMuch',
  price_not_found: 'checkoutPriceGone',
  not_for_sale: 'checkoutNotForSale',
  checkout_required: 'subscriptionUnbilled',
  price_changed: 'subscriptionPriceChanged',
  payment_failed: 'subscriptionUnpaid',
  terms_stale: 'orderTermsChanged',
};

/** Why something cannot be done with a subscription, in words for its customer. */
export const problemText = (visitor: Visitor, { code }: StoreProblem): string =>
  visitor.text((Object.hasOwn(texts, code) ? texts[code] : undefined) ?? 'subscriptionRefused');

/** Which quantities the plan does not come in. */
export const quantityErrors = (visitor: Visitor, { components, quantities }: ChosenChange): FormErrors =>
  Object.fromEntries(
    components.flatMap(({ min, max }, index) => {
      const value = quantities[index]?.value ?? Number.NaN;
      if (value >= min && value <= max) return [];
      const range = { min: visitor.number(min), max: visitor.number(max) };
      return [[fieldOf(index), visitor.text('checkoutQuantityWrong', range)]];
    }),
  );
