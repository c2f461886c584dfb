/** What keeps a checkout from being what was chosen, in words for its customer, by the field that can mend it. */
import type { FormErrors } from '../../pages/form/field.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { StoreProblem } from '../../problem/store-problem.ts';

const fields: Readonly<Record<string, readonly [field: string, key: TextKey]>> = {
  quantity_out_of_range: ['form', 'checkoutTooMuch'],
  price_not_found: ['currency', 'checkoutPriceGone'],
  promotion_not_found: ['promotion', 'checkoutPromotionUnknown'],
  promotion_expired: ['promotion', 'checkoutPromotionOver'],
  promotion_not_applicable: ['promotion', 'checkoutPromotionElsewhere'],
  country_closed: ['country', 'checkoutCountryClosed'],
  terms_stale: ['form', 'orderTermsChanged'],
  subscription_state: ['form', 'checkoutRenewed'],
  payments_unavailable: ['form', 'checkoutNoPayments'],
};

/** @returns null where no choice of the customer's mends it */
export const problemErrors = (visitor: Visitor, { code }: StoreProblem): FormErrors | null => {
  const [field, key] = (Object.hasOwn(fields, code) ? fields[code] : undefined) ?? [];
  return field === undefined || key === undefined ? null : { [field]: visitor.text(key) };
};

const failures: Readonly<Record<string, TextKey>> = {
  card_declined: 'checkoutDeclined',
  insufficient_funds: 'checkoutInsufficient',
  expired_card: 'checkoutExpiredCard',
  authentication_failed: 'checkoutAuthentication',
};

/** Why a payment did not go through. @param failure its code */
export const failureText = (visitor: Visitor, failure: string): string =>
  visitor.text((Object.hasOwn(failures, failure) ? failures[failure] : undefined) ?? 'checkoutProcessing');
