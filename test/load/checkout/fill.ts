import type pg from 'pg';

/**
 * Fills a shop with what was bought in it before: subscriptions in every state, with all that their purchases left behind.
 * @param now by the shop's clock
 */
export const fillSubscriptions = async (client: pg.Client, count: number, now: Date): Promise<void> => {
  const numbers = `generate_series(1, ${count}) as number`;
  const plan = `(select plans.id, plans.product_id, products.publisher_id from plans join products on products.id = plans.product_id
    where plans.slug = 'team' and products.slug = 'acme/db') as plan`;
  const at = `timestamptz '${now.toISOString()}'`;
  const state = `(array['active', 'active', 'active', 'active', 'active', 'active', 'past_due', 'cancelled', 'cancelled', 'expired'])[1 + number % 10]`;
  const isOver = 'number % 10 >= 8';
  const billed = `'{"prices": [], "quantities": [], "discount": null, "taxCountry": null, "taxRate": 0}'::jsonb`;
  await client.query(
    `insert into subscriptions (id, holder_id, plan_id, product_id, publisher_id, name, state, is_trial, initial_period_start, current_period_start,
       current_period_end, grace_days, ended_at, terms_accepted_at, provider, provider_reference, checkout_id)
     select 'sub-' || number, 'account-' || number, plan.id, plan.product_id, plan.publisher_id, 'db team', ${state}, number % 40 = 0,
       ${at} - interval '1 year', ${at} - interval '10 days', ${at} + interval '5 days' + number % 20 * interval '1 day', 14,
       case when ${isOver} then ${at} - interval '1 day' end, ${at}, 'sandbox', 'sbs_' || number, 'chk_' || number
     from ${numbers}, ${plan}`,
  );
  await client.query(
    `insert into sandbox_subscriptions (id, holder_id, card, billed, anchor, is_trial, period_start, period_end, next_attempt_at, ended_at, created_at)
     select 'sbs_' || number, 'account-' || number, '4242424242424242', ${billed}, ${at}, false, ${at}, ${at} + interval '5 days',
       ${at} + interval '5 days' + number % 20 * interval '1 day', case when ${isOver} then ${at} end, ${at} from ${numbers}`,
  );
  await client.query(
    `insert into checkouts (id, state, mode, publisher_id, product_id, plan_id, quantities, wants_trial, account_id, holder_id, quote, attempt,
       provider, payment_reference, subscription_id, created_at, updated_at, expires_at)
     select 'chk_' || number, 'complete', 'redirect', plan.publisher_id, plan.product_id, plan.id, '[]', false, 'account-' || number,
       'account-' || number, '{}', 1, 'sandbox', 'sbp_' || number, 'sub-' || number, ${at}, ${at}, ${at} from ${numbers}, ${plan}`,
  );
  await client.query(
    `insert into payments (id, provider, reference, kind, subscription_id, holder_id, publisher_id, amount, tax, currency, paid_at)
     select 'pay_' || number, 'sandbox', 'sbc_' || number, 'purchase', 'sub-' || number, 'account-' || number, plan.publisher_id, 6000, 0, 'USD', ${at}
     from ${numbers}, ${plan}`,
  );
  await client.query(
    `insert into provider_events (provider, id, event, received_at, processed_at)
     select 'sandbox', 'sbp_' || number || '-paid', '{}', ${at}, ${at} from ${numbers}`,
  );
  await client.query(
    `insert into outbox (id, type, subject, publisher_id, data, occurred_at, dispatched_at)
     select 'evt_' || number, 'subscription.activated', 'sub-' || number, plan.publisher_id, '{}', ${at}, ${at} from ${numbers}, ${plan}`,
  );
  await client.query('vacuum analyze');
};
