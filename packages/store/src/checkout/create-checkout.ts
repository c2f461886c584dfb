import type { CheckoutMode, NewCheckout, Wanted } from '@chandlery/contract';
import { newCheckoutId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import { type WorkedOut, workOut } from '../price/work-out.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { addDays } from '../subscription/period.ts';
import { type CheckoutRow, checkouts } from './tables.ts';
import { hashTicket, newTicket } from './ticket.ts';

/** Who starts a checkout, and from where. */
export interface Starter {
  /** Null: nobody has signed in yet. */
  readonly accountId: string | null;
  /** Ids of accounts and organisations that it may be for; empty while nobody has signed in. */
  readonly owned: readonly string[];
  /** Origin of the page that starts it; null where the store's own does. */
  readonly openerOrigin: string | null;
  /** Whose products the page may sell; null: anybody's. */
  readonly publisherId: string | null;
  /** Origins to which the customer may be sent back. */
  readonly returnOrigins: readonly string[];
  /** Where the request comes from; null where it is not known. */
  readonly country: string | null;
}

/** A checkout as it is started, with the secret by which its account goes on where no cookie can. */
export interface StartedCheckout {
  readonly row: CheckoutRow;
  readonly ticket: string | null;
}

/** Days for which a checkout can be gone on with. */
const lives = 1;

const mustReturnHome = (returnUrl: string | undefined, { returnOrigins }: Starter): void => {
  if (returnUrl === undefined || returnOrigins.includes(URL.parse(returnUrl)?.origin ?? '')) return;
  throw new StoreProblem('return_url_not_allowed', {
    detail: `The returnUrl must be on ${returnOrigins.join(' or ') || 'an origin that the key is bound to'}.`,
  });
};

const mustBeTheirs = ({ offering }: WorkedOut, { publisherId }: Starter): void => {
  if (publisherId !== null && publisherId !== offering.product.publisherId)
    throw new StoreProblem('forbidden', { detail: 'This key sells the products of its own publisher alone.' });
};

const mustBeAsShown = ({ quote }: WorkedOut, expected: NewCheckout['expected']): void => {
  if (expected === undefined) return;
  const { total, currency } = quote;
  if (expected.total === total && expected.currency === currency) return;
  throw new StoreProblem('price_changed', {
    detail: `It costs ${total} ${currency ?? ''} by now, not ${expected.total} ${expected.currency}. Show the new price, and start again.`,
  });
};

const holderOf = (organisation: string | undefined, { accountId, owned }: Starter): string | null => {
  if (organisation === undefined || accountId === null) return accountId;
  if (owned.includes(organisation)) return organisation;
  throw new StoreProblem('owner_required', {
    detail: 'An owner of the organisation buys for it. Ask one of them, or buy for yourself.',
  });
};

export interface CheckoutDetails {
  readonly mode?: CheckoutMode | undefined;
  readonly returnUrl?: string | undefined;
  readonly organisation?: string | undefined;
  readonly expected?: NewCheckout['expected'];
  /** The subscription that it pays for again. */
  readonly renewsId?: string;
}

/**
 * Starts a checkout. What is wanted is looked up and worked out here: nothing that a page says of prices is believed.
 * @throws {StoreProblem} why it cannot be sold so, `forbidden`, `price_changed`, `return_url_not_allowed`, `owner_required`
 */
export const createCheckout = async (
  database: Database,
  wanted: Wanted,
  details: CheckoutDetails,
  starter: Starter,
  now: Date,
): Promise<StartedCheckout> => {
  mustReturnHome(details.returnUrl, starter);
  const worked = await workOut(database, wanted, starter.country, now);
  mustBeTheirs(worked, starter);
  mustBeAsShown(worked, details.expected);
  const { offering, terms, quote } = worked;
  const ticket = starter.accountId === null ? null : newTicket();
  const [row] = await database
    .insert(checkouts)
    .values({
      id: newCheckoutId(),
      state: 'open',
      mode: details.mode ?? 'redirect',
      publisherId: offering.product.publisherId,
      productId: offering.product.id,
      planId: offering.plan.id,
      quantities: terms.quantities,
      interval: wanted.interval ?? null,
      currency: wanted.currency ?? null,
      promotionCode: terms.discount?.code ?? null,
      wantsTrial: terms.trialDays > 0,
      country: terms.taxCountry,
      accountId: starter.accountId,
      holderId: holderOf(details.organisation, starter),
      renewsId: details.renewsId ?? null,
      openerOrigin: starter.openerOrigin,
      returnUrl: details.returnUrl === undefined ? null : new URL(details.returnUrl).href,
      quote,
      ticketHash: ticket === null ? null : hashTicket(ticket),
      createdAt: now,
      updatedAt: now,
      expiresAt: addDays(now, lives),
      lookAt: addDays(now, lives),
    })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  return { row, ticket };
};
