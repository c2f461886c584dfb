/** What publishers send of orders, their items and product keys. */
import * as z from 'zod/mini';
import { optional } from '../optional.ts';

const text = (max: number) =>
  z.string('takes a text').check(z.minLength(1, 'not provided'), z.maxLength(max, `takes at most ${max} characters`));

/** ISO 8601 with a time zone; a date alone is its first moment in UTC. */
const Moment = z.pipe(
  z.string('takes an ISO 8601 timestamp').check(
    z.regex(
      /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?$/i,
      'takes an ISO 8601 timestamp, such as 2016-06-02T05:10:54Z',
    ),
    z.refine((value) => !Number.isNaN(Date.parse(value)), 'takes a day and time that exist'),
  ),
  z.transform((value: string) => new Date(value)),
);

const Metadata = z
  .record(
    z.string().check(z.maxLength(100, 'takes names of at most 100 characters')),
    text(2000),
    'takes names with texts',
  )
  .check(z.refine((entries) => Object.keys(entries).length <= 50, 'takes at most 50 names'));

export const Component = z.object({
  name: text(100),
  value: z
    .int('takes a whole number')
    .check(z.minimum(0, 'takes a number from 0'), z.maximum(2 ** 31 - 1, 'is too large')),
});

export const ProductKeyRequest = z.object({
  label: text(255),
  media_type: z.enum(['text/plain', 'application/json'], 'takes text/plain or application/json'),
  file_name: optional(text(255)),
  value: text(100_000),
});

const OrderItemRequest = z.object({
  sku: optional(text(100)),
  product_id: optional(text(200)),
  rate_plan_id: optional(text(200)),
  subscription_start_date: optional(Moment),
  subscription_end_date: optional(Moment),
  pricing_components: z.array(Component, 'takes a list').check(z.maxLength(50, 'takes at most 50')),
  metadata: optional(Metadata),
  product_keys: optional(z.array(ProductKeyRequest, 'takes a list').check(z.maxLength(100, 'takes at most 100'))),
});

export const OrderRequest = z.object({
  partner_id: text(255),
  items: z
    .array(OrderItemRequest, 'takes a list')
    .check(z.minLength(1, 'takes at least one'), z.maxLength(100, 'takes at most 100')),
  customer: optional(z.record(z.string(), z.unknown(), 'takes an object')),
  token: optional(
    z
      .string('takes a text')
      .check(z.regex(/^[\x21-\x7e]{8,200}$/, 'takes 8 to 200 letters, digits and signs, without spaces')),
  ),
  metadata: optional(Metadata),
});

/** What becomes of an order. */
export const OrderChange = z.discriminatedUnion(
  'state',
  [
    z.object({
      state: z.literal('fulfilled'),
      docker_id: text(200),
      eusa_accepted: z.literal(true, 'takes true: without the terms accepted nothing is fulfilled'),
    }),
    z.object({ state: z.literal('cancelled') }),
  ],
  'takes fulfilled or cancelled',
);

export type OrderRequest = z.output<typeof OrderRequest>;
export type OrderItemRequest = z.output<typeof OrderItemRequest>;
export type ProductKeyRequest = z.output<typeof ProductKeyRequest>;
export type OrderChange = z.output<typeof OrderChange>;
