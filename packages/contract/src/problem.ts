import * as z from 'zod/mini';

/** Every code a problem document may carry, with the HTTP status it goes with and its title. Codes are never renamed or reused. */
export const problems = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_cursor: { status: 400, title: 'The cursor is not valid' },
  quantity_out_of_range: { status: 400, title: 'The plan does not come in this quantity' },
  price_not_found: { status: 400, title: 'The plan has no such price' },
  promotion_not_found: { status: 400, title: 'There is no such promotion code' },
  webhook_address_refused: { status: 400, title: 'Events are not sent to this address' },
  return_url_not_allowed: { status: 400, title: 'The return address is not on a registered origin' },
  payment_failed: { status: 402, title: 'The payment did not go through' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'This is not allowed' },
  origin_not_allowed: { status: 403, title: 'This page may not use the key' },
  owner_required: { status: 403, title: 'Only an owner of the organisation may do this' },
  not_found: { status: 404, title: 'Not found' },
  product_not_found: { status: 404, title: 'There is no such product' },
  certificate_not_found: { status: 404, title: 'There is no such certificate' },
  publisher_not_found: { status: 404, title: 'There is no such publisher' },
  plan_not_found: { status: 404, title: 'The product has no such plan' },
  checkout_not_found: { status: 404, title: 'There is no such checkout' },
  subscription_not_found: { status: 404, title: 'There is no such subscription' },
  key_not_found: { status: 404, title: 'There is no such key' },
  token_not_found: { status: 404, title: 'There is no such token' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  not_acceptable: { status: 406, title: 'No acceptable representation' },
  not_for_sale: { status: 409, title: 'The product is not for sale' },
  order_required: { status: 409, title: 'The plan is had from its publisher' },
  promotion_expired: { status: 409, title: 'The promotion is over' },
  promotion_not_applicable: { status: 409, title: 'The promotion does not hold here' },
  country_closed: { status: 409, title: 'The product is not sold in this country' },
  price_changed: { status: 409, title: 'The price has changed' },
  terms_stale: { status: 409, title: 'The terms have changed' },
  checkout_required: { status: 409, title: 'Nobody charges for this yet' },
  promotion_code_taken: { status: 409, title: 'The code is taken' },
  idempotency_conflict: { status: 409, title: 'The key was used for something else' },
  subscription_managed: { status: 409, title: 'The subscription is managed by its publisher' },
  subscription_state: { status: 409, title: 'The subscription is not in a state for that' },
  trial_used: { status: 409, title: 'The product has been tried before' },
  license_unavailable: { status: 409, title: 'There is no licence to be had now' },
  external_id_taken: { status: 409, title: 'The name stands for something else already' },
  too_large: { status: 413, title: 'The request is too large' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'The store failed' },
  payments_unavailable: { status: 503, title: 'The store takes no payments' },
  unavailable: { status: 503, title: 'The store is not available right now' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** Where a request breaks its schema. `path` is dotted, starting with `path`, `query` or `body`. */
export const ProblemIssue = z.object({ path: z.string(), message: z.string() });

/** A problem document, RFC 9457. `code` is stable and meant for programs; `detail` says what to do and is meant for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  issues: z.optional(z.array(ProblemIssue)),
});

export type ProblemIssue = z.infer<typeof ProblemIssue>;
export type Problem = z.infer<typeof Problem>;
