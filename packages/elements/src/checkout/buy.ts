/** Buying, from the click on: loaded when a visitor comes near a button. */
import type { Popup } from '@chandlery/client/open-window';
import type { Connection } from '@chandlery/client/connection';
import { createCheckout } from '@chandlery/client/create-checkout';
import { getCheckout } from '@chandlery/client/get-checkout';
import type { StoreError } from '@chandlery/client/store-error';
import { watchCheckout } from '@chandlery/client/watch-checkout';
import type { Checkout, Quote, Wanted } from '@chandlery/contract';
import type { StoreEvents } from '../live/events.ts';
import { fill, say } from '../locale/say.ts';
import { connectionOf, localeOf } from '../settings/settings.ts';
import { forgetReturn, returnAddress, returnedCheckout } from './address.ts';
import { emit } from './emit.ts';
import { follow } from './follow.ts';
import type { Progress } from './progress.ts';
import type { Shop, Start } from './purchase.ts';
import { refusal } from './refusal.ts';
import { type CheckoutWords, words as english } from './words.ts';

interface Buying {
  readonly host: Shop;
  readonly connection: Connection;
  readonly wanted: Wanted;
  readonly detail: StoreEvents['store-checkout-start']['detail'];
  /** As `store-provider` says it. */
  readonly mode: string;
  /** Opened in the click; null where a browser has blocked it, or none was to be opened. */
  readonly popup: Popup | null;
  readonly start: Start | undefined;
  readonly tell: (progress: Progress) => void;
  /** Ends when the element leaves the page. */
  readonly signal: AbortSignal;
}

type Report = Pick<Buying, 'host' | 'tell'> & {
  readonly words: CheckoutWords;
  readonly detail: StoreEvents['store-checkout-start']['detail'];
};

/** Shows and tells how a checkout has ended. @param checkout null where the customer left it */
const report = ({ host, tell, words, detail }: Report, checkout: Checkout | null): void => {
  if (checkout?.state === 'complete') {
    const { quote } = checkout;
    const names = { plan: quote.plan.name, product: quote.product.name };
    const message = fill(quote.trialDays > 0 ? words.trial : words.complete, names);
    tell({ step: 'complete', message, checkout });
    const { total, currency, trialDays } = quote;
    const { id } = checkout;
    emit(host, 'store-checkout-complete', {
      ...detail,
      plan: quote.plan.slug,
      quantities: quote.quantities,
      checkout: id,
      total,
      currency,
      trialDays,
    });
  } else if (checkout?.state === 'failed') {
    tell({ step: 'failed', message: words.failed });
    emit(host, 'store-checkout-error', { ...detail, error: { code: checkout.failure ?? 'payment_failed' } });
  } else {
    tell({ step: 'cancelled', message: checkout ? words.expired : words.cancelled });
    emit(host, 'store-checkout-cancel', detail);
  }
};

const speak = (host: Shop): Promise<CheckoutWords> => say(localeOf(host), 'checkout', english);

/** Starts a checkout and follows it to its end. */
export const buy = async (buying: Buying): Promise<void> => {
  const { host, connection, wanted, detail, popup, tell, signal } = buying;
  const words = await speak(host);
  const telling = { host, tell, words, detail };
  // A browser that blocks the window is led away and back: what was chosen is in the checkout.
  const mode = buying.mode === 'embedded' ? 'embedded' : popup ? 'popup' : 'redirect';
  tell({ step: 'starting', message: words.starting });
  try {
    const details = { mode, returnUrl: returnAddress() } as const;
    const start = buying.start ?? ((store) => createCheckout(store, { ...wanted, ...details }));
    const checkout = await start(connection, details);
    if (mode === 'redirect') {
      location.assign(checkout.url);
      return;
    }
    const onProcessing = () => tell({ step: 'processing', message: words.processing, checkout });
    const message = popup ? words.open : words.framed;
    tell({ step: 'open', message, checkout });
    if (popup) popup.location.replace(checkout.url);
    const frame = popup ? undefined : (await import('./frame.ts')).openFrame(host, checkout, words);
    const end = await follow(connection, checkout.id, { popup, frame, onProcessing, signal });
    if (!signal.aborted) report(telling, end);
  } catch (error) {
    popup?.close();
    if (signal.aborted) return;
    tell(refusal(words, error));
    emit(host, 'store-checkout-error', { ...detail, error: error as StoreError });
  }
};

/** The checkout that has led back to the page, until an element has taken it for its own. */
let returned: Promise<Checkout> | null = null;

/** Shows how the checkout ended that has led back to the page, in the first element that it concerns. */
export const comeBack = async (
  host: Shop,
  concerns: (quote: Quote) => boolean,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> => {
  const id = returnedCheckout();
  if (!id) return;
  const connection = connectionOf(host);
  returned ??= getCheckout(connection, id);
  const [checkout, words] = await Promise.all([returned.catch(() => null), speak(host)]);
  // Another has it by now, or it is of no store's.
  if (!checkout || !concerns(checkout.quote) || returnedCheckout() !== id || signal.aborted) return;
  forgetReturn();
  returned = null;
  const { product, plan, quantities } = checkout.quote;
  const telling = { host, tell, words, detail: { product: product.slug, plan: plan.slug, quantities } };
  if (checkout.state !== 'processing') {
    report(telling, checkout.state === 'open' ? null : checkout);
    return;
  }
  tell({ step: 'processing', message: words.processing, checkout });
  const end = await watchCheckout(connection, id, { signal }).catch(() => null);
  if (!signal.aborted) report(telling, end);
};
