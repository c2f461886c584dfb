/** What things cost, and what people buy and hold. */
import * as z from 'zod/mini';
import { Checkout, NewCheckout } from '../checkout.ts';
import { ProductSlug } from '../primitive.ts';
import { ProductKeyList } from '../product-key.ts';
import { Quote, Wanted } from '../quote.ts';
import type { Route } from '../route.ts';
import { SearchQuery } from '../search.ts';
import {
  ChangePreview,
  LicenseFile,
  LicenseList,
  Subscription,
  SubscriptionChange,
  SubscriptionPage,
} from '../subscription.ts';
import { Usage } from '../usage.ts';

const Identifier = z.string().check(z.regex(/^[\w-]{1,100}$/));
const Id = z.object({ id: Identifier });
const Nothing = z.object({});

/** Why something cannot be quoted. */
const quoteProblems = [
  'product_not_found',
  'plan_not_found',
  'not_for_sale',
  'order_required',
  'quantity_out_of_range',
  'price_not_found',
  'promotion_not_found',
  'promotion_expired',
  'promotion_not_applicable',
  'country_closed',
] as const;

const heldProblems = [
  'subscription_not_found',
  'subscription_managed',
  'subscription_state',
  'owner_required',
] as const;

const customer = { caller: 'customer', cache: 'private' } as const;
const reads = { ...customer, scope: 'subscriptions:read' } as const;
const writes = { ...customer, scope: 'subscriptions:write' } as const;

export const commerceRoutes = {
  'quotes.create': {
    method: 'POST',
    path: '/v1/quotes',
    summary: 'What a plan costs, with quantities, tax and promotion. Nothing is kept.',
    body: Wanted,
    answer: Quote,
    problems: quoteProblems,
    caller: 'anyone',
    cache: 'private',
  },
  'checkouts.create': {
    method: 'POST',
    path: '/v1/checkouts',
    summary: 'Starts a checkout; its `url` is the hosted page on which the customer goes on.',
    body: NewCheckout,
    answer: Checkout,
    problems: [
      ...quoteProblems,
      'trial_used',
      'price_changed',
      'return_url_not_allowed',
      'owner_required',
      'idempotency_conflict',
    ],
    caller: ['page', 'customer'],
    scope: 'subscriptions:write',
    cache: 'private',
  },
  'checkouts.get': {
    method: 'GET',
    path: '/v1/checkouts/{id}',
    summary: 'How far a checkout has come. Its id is known to nobody but who started it.',
    params: Id,
    answer: Checkout,
    problems: ['checkout_not_found'],
    caller: 'anyone',
    cache: 'private',
  },
  'subscriptions.list': {
    method: 'GET',
    path: '/v1/subscriptions',
    summary:
      'Subscriptions of the account and of its organisations, newest first. Members see those that are active; owners see all.',
    query: z.object({
      holder: z.optional(Identifier.check(z.describe('Id of the account or one organisation alone.'))),
      product: z.optional(ProductSlug.check(z.describe('Slug of one product alone.'))),
      cursor: SearchQuery.shape.cursor,
      limit: SearchQuery.shape.limit,
    }),
    answer: SubscriptionPage,
    problems: ['invalid_cursor'],
    ...reads,
  },
  'subscriptions.get': {
    method: 'GET',
    path: '/v1/subscriptions/{id}',
    summary: 'One subscription.',
    params: Id,
    answer: Subscription,
    problems: ['subscription_not_found'],
    ...reads,
  },
  'subscriptions.cancel': {
    method: 'POST',
    path: '/v1/subscriptions/{id}/cancel',
    summary: 'Cancels to the end of what is paid for, or of the minimum term where that is later.',
    params: Id,
    body: Nothing,
    answer: Subscription,
    problems: [...heldProblems, 'idempotency_conflict'],
    ...writes,
  },
  'subscriptions.resume': {
    method: 'POST',
    path: '/v1/subscriptions/{id}/resume',
    summary: 'Takes a cancellation back, before the end has come.',
    params: Id,
    body: Nothing,
    answer: Subscription,
    problems: [...heldProblems, 'idempotency_conflict'],
    ...writes,
  },
  'subscriptions.preview': {
    method: 'POST',
    path: '/v1/subscriptions/{id}/change/preview',
    summary: 'What a change of plan, quantity or interval costs, and from when it holds. Nothing is changed.',
    params: Id,
    body: SubscriptionChange,
    answer: ChangePreview,
    problems: [...heldProblems, ...quoteProblems, 'checkout_required'],
    ...reads,
  },
  'subscriptions.change': {
    method: 'POST',
    path: '/v1/subscriptions/{id}/change',
    summary:
      'Changes plan, quantity or interval: more at once, for what is left of the period; less from the next period on.',
    params: Id,
    body: SubscriptionChange,
    answer: Subscription,
    problems: [
      ...heldProblems,
      ...quoteProblems,
      'price_changed',
      'payment_failed',
      'checkout_required',
      'idempotency_conflict',
    ],
    ...writes,
  },
  'subscriptions.renew': {
    method: 'POST',
    path: '/v1/subscriptions/{id}/renew',
    summary: 'Starts a checkout for the same again: of what has ended, or is not renewed by itself.',
    params: Id,
    body: z.object({ mode: NewCheckout.shape.mode, returnUrl: NewCheckout.shape.returnUrl }),
    answer: Checkout,
    problems: [...heldProblems, ...quoteProblems, 'return_url_not_allowed', 'idempotency_conflict'],
    ...writes,
  },
  'subscriptions.accept': {
    method: 'POST',
    path: '/v1/subscriptions/{id}/terms',
    summary: 'Accepts the product’s terms, where that was still to be done.',
    params: Id,
    body: z.object({
      version: z.nullable(
        z
          .string()
          .check(z.maxLength(50), z.describe('The version that was shown; null where the product has no terms.')),
      ),
    }),
    answer: Subscription,
    problems: [...heldProblems, 'terms_stale', 'idempotency_conflict'],
    ...writes,
  },
  'usage.get': {
    method: 'GET',
    path: '/v1/subscriptions/{id}/usage',
    summary: 'What was used of what is metered, and is to be charged for when the period ends.',
    params: Id,
    answer: Usage,
    problems: ['subscription_not_found'],
    ...reads,
  },
  'licenses.list': {
    method: 'GET',
    path: '/v1/licenses',
    summary: 'The current licences of everything that the account or its organisations hold.',
    answer: LicenseList,
    problems: [],
    ...reads,
  },
  'licenses.file': {
    method: 'GET',
    path: '/v1/subscriptions/{id}/license',
    summary: 'The licence file of a subscription as it is now; issued where there is none yet.',
    params: Id,
    answer: LicenseFile,
    problems: ['subscription_not_found', 'license_unavailable'],
    ...reads,
  },
  'productKeys.list': {
    method: 'GET',
    path: '/v1/subscriptions/{id}/product-keys',
    summary: 'What the publisher gave with the order, such as activation codes.',
    params: Id,
    answer: ProductKeyList,
    problems: ['subscription_not_found'],
    ...reads,
  },
} as const satisfies Record<string, Route>;
