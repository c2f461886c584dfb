/** What the form of a checkout sends, and what is wrong with it before the rules of selling are asked. */
import { type Interval, type PricingComponent, ProductSlug, type Quantity, Slug } from '@chandlery/contract';
import * as z from 'zod/mini';
import { isCountry } from '../../account/profile/countries.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { CheckoutChoice } from '../choose.ts';
import type { CheckoutRow } from '../tables.ts';
import type { Actor } from './actor.ts';
import { type Chosen, enteredQuantities } from './content.ts';

export const Sent = z.object({
  do: z._default(z.enum(['update', 'remove', 'pay', 'other', 'leave', 'go']), 'update'),
  shown: z._default(z.string(), ''),
  version: z._default(z.string(), ''),
});

/** What the form of a plan sends, on the store's own page of a product. */
export const Had = z.object({ product: ProductSlug, plan: Slug });

const isInterval = (text: string | undefined): text is Interval =>
  text === 'month' || text === 'year' || text === 'once';

type Entered = Readonly<Record<string, string>>;

/** What a checkout holds, as the form shows it first. @param country where whoever looks is, as far as that is known */
export const chosenBefore = (row: CheckoutRow, actor: Actor, country: string | null, withoutCard: boolean): Chosen => ({
  holderId: row.holderId ?? actor.account.id,
  quantities: enteredQuantities(row.quantities),
  interval: row.interval ?? row.quote.interval,
  currency: row.currency ?? row.quote.currency,
  promotionCode: row.promotionCode ?? '',
  country: row.country ?? country ?? '',
  withoutCard,
  areTermsAccepted: false,
});

/** What was sent; what was not stays as it is. */
export const chosenNow = (before: Chosen, entered: Entered): Chosen => ({
  holderId: entered['holder'] ?? before.holderId,
  quantities: before.quantities.map((value, index) => entered[`quantity-${index}`]?.trim() ?? value),
  interval: isInterval(entered['interval']) ? entered['interval'] : before.interval,
  currency: entered['currency'] ?? before.currency,
  promotionCode: entered['do'] === 'remove' ? '' : (entered['promotion'] ?? before.promotionCode).trim(),
  country: entered['country'] ?? before.country,
  withoutCard: entered['card'] === 'no',
  areTermsAccepted: 'terms' in entered,
});

const numberIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : -1);

const quantityErrors = (
  visitor: Visitor,
  components: readonly PricingComponent[],
  { quantities }: Chosen,
): FormErrors =>
  Object.fromEntries(
    components.flatMap(({ min, max }, index) => {
      const value = numberIn(quantities[index]);
      if (value >= min && value <= max) return [];
      const range = { min: visitor.number(min), max: visitor.number(max) };
      return [[`quantity-${index}`, visitor.text('checkoutQuantityWrong', range)]];
    }),
  );

export const choiceErrors = (
  visitor: Visitor,
  components: readonly PricingComponent[],
  { owned }: Actor,
  chosen: Chosen,
): FormErrors => ({
  ...quantityErrors(visitor, components, chosen),
  ...(owned.some(({ id }) => id === chosen.holderId) ? {} : { holder: visitor.text('orderHolderWrong') }),
  ...(chosen.country === '' || isCountry(chosen.country) ? {} : { country: visitor.text('errorCountry') }),
});

/** What is chosen, as the rules take it. */
export const choiceOf = (
  components: readonly PricingComponent[],
  { account }: Actor,
  chosen: Chosen,
): CheckoutChoice => ({
  accountId: account.id,
  holderId: chosen.holderId,
  quantities: components.map(({ name }, index): Quantity => ({ name, value: numberIn(chosen.quantities[index]) })),
  interval: chosen.interval,
  currency: chosen.currency,
  promotionCode: chosen.promotionCode === '' ? null : chosen.promotionCode,
  country: chosen.country === '' ? null : chosen.country,
});
