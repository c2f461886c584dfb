/** What customers send of subscriptions. */
import * as z from 'zod/mini';
import { Component } from '../fulfilment/order-request.ts';
import { optional } from '../optional.ts';

const text = (max: number) =>
  z.string('takes a text').check(z.minLength(1, 'not provided'), z.maxLength(max, `takes at most ${max} characters`));

const Moment = z.pipe(
  z.string('takes an RFC 3339 timestamp').check(
    z.regex(/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/, 'takes an RFC 3339 timestamp'),
    z.refine((value) => !Number.isNaN(Date.parse(value)), 'takes a day and time that exist'),
  ),
  z.transform((value: string) => new Date(value)),
);

/** Whether the terms are accepted. Who and when is the store's to say. */
const Eusa = z.object({ accepted: z.boolean('takes true or false') });

export const SubscriptionRequest = z.object({
  name: text(255),
  docker_id: text(200),
  product_id: text(200),
  product_rate_plan: text(200),
  eusa: optional(Eusa),
  origin: optional(text(200)),
  order_id: optional(text(200)),
  order_item_id: optional(text(200)),
  start: optional(Moment),
  end: optional(Moment),
  coupon_codes: optional(z.array(z.string('takes texts'), 'takes a list').check(z.maxLength(20, 'takes at most 20'))),
  pricing_components: optional(z.array(Component, 'takes a list').check(z.maxLength(50, 'takes at most 50'))),
  managing_partner_id: optional(text(200)),
  partner_account_id: optional(text(200)),
  marketing_opt_in: optional(z.boolean('takes true or false')),
});

/** The one thing that can be changed: terms that were still to be accepted. */
export const SubscriptionChange = z.object({
  eusa: z.object({ accepted: z.literal(true, 'takes true') }, 'not provided'),
});

export type SubscriptionRequest = z.output<typeof SubscriptionRequest>;
