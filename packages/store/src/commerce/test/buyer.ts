/** Somebody who buys, as far as the store is concerned. */
import assert from 'node:assert/strict';
import type { NewCheckout } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { findCheckout } from '../../checkout/change-checkout.ts';
import { members, organizations, users } from '../../identity/tables.ts';
import { type SubscriptionRow, subscriptions } from '../../subscription/tables.ts';
import { type Shop, customer, from } from './shop.ts';

const goodCard = '4242424242424242';

/** Gives somebody an account. */
export const signUp = async (shop: Shop, id: string, locale = 'en'): Promise<void> => {
  await shop.database
    .insert(users)
    .values({ id, name: id, username: id, email: `${id}@example.com`, emailVerified: true, locale });
};

/** Gives somebody an organisation. */
export const found = async (shop: Shop, id: string, owner: string): Promise<void> => {
  await shop.database.insert(organizations).values({ id, name: `${id} Ltd`, slug: id, createdAt: shop.now() });
  await shop.database
    .insert(members)
    .values({ id: `${id}-${owner}`, organizationId: id, userId: owner, role: 'owner', createdAt: shop.now() });
};

export interface Purchase extends Partial<NewCheckout> {
  readonly card?: string;
  /** Of the terms that they accept. */
  readonly termsVersion?: string;
  /** Of a trial. */
  readonly withoutCard?: boolean;
}

/** Buys, through the checkout. @returns what they have then */
export const buy = async (
  shop: Pick<Shop, 'handlers' | 'checkoutPayments' | 'database' | 'pay'>,
  accountId: string,
  { card = goodCard, withoutCard = false, termsVersion = '2', ...body }: Purchase = {},
): Promise<SubscriptionRow> => {
  const organisations = body.organisation === undefined ? [] : [body.organisation];
  const { id } = await shop.handlers['checkouts.create']({
    body: { product: 'acme/db', ...body },
    params: {},
    query: {},
    caller: customer(accountId, organisations),
    from: from('US'),
  });
  const { quote } = await findCheckout(shop.database, id);
  const { state } = await shop.checkoutPayments.pay(id, {
    accountId,
    termsVersion,
    shownTotal: quote.total,
    withoutCard,
  });
  if (state === 'processing') {
    const step = await shop.checkoutPayments.step(id);
    assert.ok(step.kind === 'redirect');
    await shop.pay(step.url, card);
  }
  const { subscriptionId } = await shop.checkoutPayments.settle(id);
  const [row] = await shop.database
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.id, subscriptionId ?? ''));
  assert.ok(row);
  return row;
};
