/** Stripe's answers: the shapes of its API. What the store never reads is there, and says nothing. */
import type * as records from './records.ts';
import { addUp } from './reckoning.ts';

type Shape = Record<string, unknown>;

const nothing = (names: string): Shape => Object.fromEntries(names.split(' ').map((name) => [name, null]));
const noAddress = nothing('city country line1 line2 postal_code state');

export const list = (url: string, data: readonly Shape[], hasMore = false): Shape => ({
  object: 'list',
  url,
  has_more: hasMore,
  data,
});

export const customer = ({ id, name, email, metadata, created }: records.Customer): Shape => ({
  ...nothing('default_source description phone test_clock'),
  id,
  object: 'customer',
  address: noAddress,
  balance: 0,
  created,
  currency: null,
  delinquent: false,
  discount: null,
  email,
  invoice_prefix: '7FE1103',
  invoice_settings: nothing('custom_fields default_payment_method footer rendering_options'),
  livemode: false,
  metadata,
  name,
  next_invoice_sequence: 1,
  preferred_locales: [],
  shipping: null,
  tax_exempt: 'none',
});

export const product = ({ id, name, created }: records.Product): Shape => ({
  ...nothing('default_price description package_dimensions shippable statement_descriptor tax_code unit_label url'),
  id,
  object: 'product',
  active: true,
  created,
  images: [],
  livemode: false,
  marketing_features: [],
  metadata: {},
  name,
  type: 'service',
  updated: created,
});

export const coupon = (each: records.Coupon): Shape => ({
  ...nothing('max_redemptions percent_off redeem_by'),
  id: each.id,
  object: 'coupon',
  amount_off: each.amountOff,
  created: each.created,
  currency: each.currency,
  duration: each.duration,
  duration_in_months: each.months,
  livemode: false,
  metadata: each.metadata,
  name: each.name,
  times_redeemed: 0,
  valid: true,
});

export const taxRate = (each: records.TaxRate): Shape => ({
  ...nothing('description effective_percentage flat_amount jurisdiction_level rate_type state tax_type'),
  id: each.id,
  object: 'tax_rate',
  active: true,
  country: each.country,
  created: each.created,
  display_name: 'Tax',
  inclusive: each.inclusive,
  jurisdiction: each.country,
  livemode: false,
  metadata: each.metadata,
  percentage: each.percentage,
});

const price = (each: records.Price): Shape => ({
  ...nothing('custom_unit_amount lookup_key nickname tiers_mode transform_quantity'),
  id: each.id,
  object: 'price',
  active: true,
  billing_scheme: 'per_unit',
  created: each.created,
  currency: each.currency,
  livemode: false,
  metadata: {},
  product: each.product,
  recurring:
    each.interval === null
      ? null
      : { interval: each.interval, interval_count: 1, meter: null, trial_period_days: null, usage_type: 'licensed' },
  tax_behavior: each.taxBehavior,
  type: each.interval === null ? 'one_time' : 'recurring',
  unit_amount: each.unitAmount,
  unit_amount_decimal: String(each.unitAmount),
});

const transferData = (transfer: records.Transfer | null): Shape | null =>
  transfer === null ? null : { amount: null, destination: transfer.destination };

export const charge = (each: records.Charge): Shape => ({
  ...nothing(
    'application application_fee balance_transaction calculated_statement_descriptor description failure_balance_transaction failure_code failure_message on_behalf_of receipt_email receipt_number receipt_url review shipping source source_transfer statement_descriptor statement_descriptor_suffix transfer_group',
  ),
  id: each.id,
  object: 'charge',
  amount: each.amount,
  amount_captured: each.amount,
  amount_refunded: each.refunded,
  application_fee_amount: each.transfer?.fee ?? null,
  billing_details: { ...nothing('email name phone tax_id'), address: noAddress },
  captured: true,
  created: each.created,
  currency: each.currency,
  customer: each.customer,
  disputed: false,
  fraud_details: {},
  livemode: false,
  metadata: {},
  outcome: {
    ...nothing('advice_code network_advice_code network_decline_code network_status reason seller_message'),
    type: 'authorized',
  },
  paid: true,
  payment_intent: each.intent,
  payment_method: `pm_${each.id}`,
  payment_method_details: { type: 'card' },
  refunded: each.refunded === each.amount,
  status: 'succeeded',
  transfer_data: each.transfer === null ? null : { amount: null, destination: each.transfer.destination },
});

export const intent = (each: records.Intent): Shape => ({
  ...nothing(
    'application canceled_at cancellation_reason description next_action on_behalf_of payment_method payment_method_configuration_details processing receipt_email review setup_future_usage shipping source statement_descriptor statement_descriptor_suffix transfer_group excluded_payment_method_types customer_account managed_payments',
  ),
  id: each.id,
  object: 'payment_intent',
  amount: each.amount,
  amount_capturable: 0,
  amount_details: { tip: {} },
  amount_received: each.status === 'succeeded' ? each.amount : 0,
  application_fee_amount: each.transfer?.fee ?? null,
  automatic_payment_methods: null,
  capture_method: 'automatic',
  client_secret: `${each.id}_secret_x`,
  confirmation_method: 'automatic',
  created: each.created,
  currency: each.currency,
  customer: each.customer,
  last_payment_error:
    each.failure === null
      ? null
      : {
          type: 'card_error',
          code: each.failure === 'insufficient_funds' ? 'card_declined' : each.failure,
          decline_code: each.failure === 'insufficient_funds' ? each.failure : 'generic_decline',
        },
  latest_charge: each.charge,
  livemode: false,
  metadata: each.metadata,
  payment_method_options: {},
  payment_method_types: ['card'],
  status: each.status,
  transfer_data: transferData(each.transfer),
});

export const setUp = ({ id, customer: of, method, created }: records.SetUp): Shape => ({
  ...nothing(
    'application cancellation_reason description flow_directions last_setup_error latest_attempt mandate next_action on_behalf_of payment_method_configuration_details single_use_mandate excluded_payment_method_types automatic_payment_methods',
  ),
  id,
  object: 'setup_intent',
  client_secret: `${id}_secret_x`,
  created,
  customer: of,
  livemode: false,
  metadata: {},
  payment_method: method,
  payment_method_options: {},
  payment_method_types: ['card'],
  status: method === null ? 'requires_payment_method' : 'succeeded',
  usage: 'off_session',
});

export const discount = (each: records.Discount, subscription: string, of: string): Shape => ({
  ...nothing('checkout_session invoice invoice_item promotion_code subscription_item customer_account'),
  id: each.id,
  object: 'discount',
  customer: of,
  end: each.end,
  source: { coupon: each.coupon, type: 'coupon' },
  start: each.start,
  subscription,
});

const parentOf = ({ subscriptions }: records.Books, subscription: string | null): Shape | null =>
  subscription === null
    ? null
    : {
        type: 'subscription_details',
        quote_details: null,
        subscription_details: { metadata: subscriptions.get(subscription)?.metadata ?? {}, subscription },
      };

const line = (invoice: records.Invoice, each: records.Line): Shape => ({
  id: each.id,
  object: 'line_item',
  amount: each.amount,
  currency: invoice.currency,
  description: each.description,
  discount_amounts: [],
  discountable: true,
  discounts: [],
  invoice: invoice.id,
  livemode: false,
  metadata: {},
  parent: null,
  period: each.period,
  pretax_credit_amounts: [],
  pricing: null,
  quantity: each.quantity,
  subscription: invoice.subscription,
  subtotal: each.amount,
  taxes: [],
});

export const invoicePayment = (books: records.Books, each: records.Invoice): Shape | null => {
  const paid = each.intent === null ? undefined : books.intents.get(each.intent);
  if (paid === undefined) return null;
  const isPaid = paid.status === 'succeeded';
  return {
    id: `inpay_${each.id}`,
    object: 'invoice_payment',
    amount_paid: isPaid ? paid.amount : null,
    amount_requested: paid.amount,
    created: each.created,
    currency: each.currency,
    invoice: each.id,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: paid.id },
    status: isPaid ? 'paid' : 'open',
    status_transitions: { canceled_at: null, paid_at: isPaid ? each.paidAt : null },
  };
};

export const invoice = (books: records.Books, each: records.Invoice): Shape => {
  const { subtotal, discount: off, tax, total } = addUp(books, each.lines, each.coupon);
  const isPaid = each.status === 'paid';
  return {
    ...nothing(
      'account_name account_tax_ids application automatically_finalizes_at custom_fields customer_address customer_email customer_name customer_phone customer_shipping default_source description due_date effective_at ending_balance footer from_invoice hosted_invoice_url invoice_pdf last_finalization_error latest_revision number on_behalf_of receipt_number rendering shipping_cost shipping_details statement_descriptor test_clock total_pretax_credit_amounts webhooks_delivered_at customer_account',
    ),
    id: each.id,
    object: 'invoice',
    account_country: 'US',
    amount_due: total,
    amount_overpaid: 0,
    amount_paid: isPaid ? total : 0,
    amount_remaining: isPaid ? 0 : total,
    amount_shipping: 0,
    attempt_count: each.attempts,
    attempted: each.attempts > 0,
    auto_advance: false,
    automatic_tax: nothing('disabled_reason liability provider status enabled'),
    billing_reason: each.reason,
    collection_method: 'charge_automatically',
    created: each.created,
    currency: each.currency,
    customer: each.customer,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: each.method,
    default_tax_rates: [],
    discounts: each.coupon === null ? [] : [`di_${each.coupon}`],
    issuer: { type: 'self' },
    lines: list(
      `/v1/invoices/${each.id}/lines`,
      each.lines.map((one) => line(each, one)),
    ),
    livemode: false,
    metadata: each.metadata,
    next_payment_attempt: each.nextAttempt,
    parent: parentOf(books, each.subscription),
    payment_settings: nothing('default_mandate payment_method_options payment_method_types'),
    period_end: each.periodEnd,
    period_start: each.periodStart,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    starting_balance: 0,
    status: each.status,
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: each.paidAt, voided_at: null },
    subtotal,
    subtotal_excluding_tax: subtotal,
    total,
    total_discount_amounts: off === 0 ? [] : [{ amount: off, discount: `di_${each.coupon ?? ''}` }],
    total_excluding_tax: total - tax,
    total_taxes: tax === 0 ? [] : [{ amount: tax, tax_behavior: 'exclusive', taxable_amount: subtotal - off }],
  };
};

export const subscription = (books: records.Books, each: records.Subscription): Shape => ({
  ...nothing(
    'application billing_cycle_anchor_config billing_thresholds days_until_due default_source next_pending_invoice_item_invoice on_behalf_of pause_collection pending_invoice_item_interval pending_setup_intent pending_update schedule test_clock customer_account managed_payments billing_schedules',
  ),
  id: each.id,
  object: 'subscription',
  application_fee_percent: each.transfer?.percent ?? null,
  automatic_tax: { disabled_reason: null, enabled: false, liability: null },
  billing_cycle_anchor: each.anchor,
  billing_mode: { type: 'flexible' },
  cancel_at: each.cancelAt,
  cancel_at_period_end: false,
  canceled_at: each.canceledAt,
  cancellation_details: nothing('comment feedback reason'),
  collection_method: 'charge_automatically',
  created: each.created,
  currency: each.currency,
  customer: each.customer,
  default_payment_method: each.method,
  default_tax_rates: [],
  description: each.description,
  discounts: each.discount === null ? [] : [each.discount.id],
  ended_at: each.endedAt,
  invoice_settings: { account_tax_ids: null, issuer: { type: 'self' } },
  items: list(`/v1/subscription_items?subscription=${each.id}`, [
    {
      id: each.item.id,
      object: 'subscription_item',
      billing_thresholds: null,
      created: each.created,
      current_period_end: each.periodEnd,
      current_period_start: each.periodStart,
      discounts: [],
      metadata: {},
      price: price(each.item.price),
      quantity: each.item.quantity,
      subscription: each.id,
      tax_rates: each.item.taxRates.flatMap((id) => {
        const rate = books.taxRates.get(id);
        return rate === undefined ? [] : [taxRate(rate)];
      }),
    },
  ]),
  latest_invoice: each.latestInvoice,
  livemode: false,
  metadata: each.metadata,
  payment_settings: nothing('payment_method_options payment_method_types save_default_payment_method'),
  start_date: each.created,
  status: each.status,
  transfer_data: each.transfer === null ? null : { amount_percent: null, destination: each.transfer.destination },
  trial_end: each.trialEnd,
  trial_settings: { end_behavior: { missing_payment_method: 'create_invoice' } },
  trial_start: each.trialEnd === null ? null : each.created,
});

export const session = (books: records.Books, each: records.Session, address: string): Shape => {
  const lines = each.items.map(({ price: { unitAmount }, quantity, taxRates }) => ({
    amount: unitAmount * quantity,
    taxRates,
  }));
  const { subtotal, discount: off, tax, total } = addUp(books, lines, each.coupon);
  const isCharged = each.mode !== 'setup' && each.trialEnd === null;
  return {
    ...nothing(
      'after_expiration allow_promotion_codes billing_address_collection consent consent_collection customer_creation customer_email locale payment_link payment_method_collection payment_method_configuration_details recovered_from saved_payment_method_options shipping_address_collection shipping_cost submit_type collected_information permissions wallet_options origin_context currency_conversion customer_account integration_identifier customer_details managed_payments',
    ),
    id: each.id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    amount_subtotal: isCharged ? subtotal : 0,
    amount_total: isCharged ? total : 0,
    automatic_tax: nothing('liability provider status enabled'),
    cancel_url: each.cancelUrl,
    client_reference_id: each.clientReference,
    client_secret: each.isEmbedded ? `${each.id}_secret_x` : null,
    created: each.created,
    currency: each.currency,
    custom_fields: [],
    custom_text: nothing('after_submit shipping_address submit terms_of_service_acceptance'),
    customer: each.customer,
    discounts: each.coupon === null ? [] : [{ coupon: each.coupon, promotion_code: null }],
    expires_at: each.created + 86_400,
    invoice: each.invoice,
    invoice_creation: null,
    livemode: false,
    metadata: each.metadata,
    mode: each.mode,
    payment_intent: each.mode === 'payment' ? each.intent : null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: each.paymentStatus,
    phone_number_collection: { enabled: false },
    setup_intent: each.setUp,
    shipping_options: [],
    status: each.status,
    subscription: each.subscription,
    success_url: each.isEmbedded ? null : each.returnUrl,
    total_details: { amount_discount: isCharged ? off : 0, amount_shipping: 0, amount_tax: isCharged ? tax : 0 },
    ui_mode: each.isEmbedded ? 'embedded_page' : 'hosted_page',
    url: each.isEmbedded || each.status !== 'open' ? null : `${address}/c/pay/${each.id}`,
  };
};

export const refund = (each: records.Refund): Shape => ({
  ...nothing(
    'balance_transaction destination_details reason receipt_number source_transfer_reversal transfer_reversal customer customer_account payment_method',
  ),
  id: each.id,
  object: 'refund',
  amount: each.amount,
  charge: each.charge,
  created: each.created,
  currency: each.currency,
  metadata: each.metadata,
  payment_intent: each.intent,
  status: 'succeeded',
});

export const event = (each: records.Happened): Shape => ({
  id: each.id,
  object: 'event',
  api_version: null,
  created: each.created,
  data: { object: each.object },
  livemode: false,
  pending_webhooks: 0,
  request: { id: null, idempotency_key: null },
  type: each.type,
});
