/** Somebody who buys on the store's pages, whatever happens to the store meanwhile: they reload and try again, as people do. */
import { randomUUID } from 'node:crypto';
import type { Checkout } from '@chandlery/contract';
import { type Seen, type Visit, openVisit } from '../../packages/store/src/account/test/visit.ts';
import type { Danger, StepName } from './danger.ts';
import type { Wish } from './wish.ts';

/** A shop as its customers reach it. */
export interface Shop {
  /** Its address on this machine. */
  readonly address: string;
  readonly up: () => Promise<void>;
  readonly danger: Danger;
}

export interface Customer {
  readonly id: string;
  readonly email: string;
  /** A personal access token. */
  readonly token: string;
}

/** The store was gone, or ended in the middle of an answer. */
class LostError extends Error {
  override readonly name = 'LostError';
}

/** The customer has closed the window in which they paid. */
class ClosedError extends Error {
  override readonly name = 'ClosedError';
}

type Step = 'create' | 'pay' | 'card' | 'confirm' | 'return';

const stepOf = (path: string, method: string): Step | null => {
  if (path === '/v1/checkouts') return 'create';
  if (path.includes('/return')) return 'return';
  if (method !== 'POST') return null;
  if (path.startsWith('/checkout/')) return 'pay';
  return path.includes('/challenge') ? 'confirm' : 'card';
};

const request = async ({ address, danger }: Shop, path: string, init: RequestInit = {}): Promise<Response> => {
  const step = stepOf(path, init.method ?? 'GET');
  const pass = (what: 'sent' | 'answered') => step !== null && danger.pass(`${step} ${what}` satisfies StepName);
  try {
    const headers = new Headers(init.headers);
    headers.set('connection', 'close');
    const asking = fetch(`${address}${path}`, { redirect: 'manual', ...init, headers });
    pass('sent');
    const response = await asking;
    const body = await response.arrayBuffer();
    pass('answered');
    // Its database has gone with it: that is told, too.
    if (response.status >= 500) throw new LostError(new TextDecoder().decode(body));
    return new Response(body.byteLength === 0 ? null : body, { status: response.status, headers: response.headers });
  } catch (error) {
    throw error instanceof LostError ? error : new LostError('The store is gone.', { cause: error });
  }
};

/** Asks until there is an answer. */
const insist = async <Result>({ up }: Shop, work: () => Promise<Result>): Promise<Result> => {
  for (;;) {
    await up();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LostError)) throw error;
    }
  }
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const start = async (shop: Shop, { token }: Customer, { product, plan }: Wish): Promise<Checkout> => {
  const key = randomUUID();
  const response = await insist(shop, () =>
    request(shop, '/v1/checkouts', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ product, plan, country: 'US' }),
    }),
  );
  if (response.status !== 200) throw new Error(`no checkout: ${response.status} ${await response.text()}`);
  return (await response.json()) as Checkout;
};

const has = (seen: Seen, path: string): boolean =>
  seen.elements.some(({ tag, attributes }) => tag === 'form' && attributes['action']?.split('?')[0] === path);

/** Goes on from where a page is, as far as it leads. @param cards shortened by those that were tried in vain */
const goOn = async (visit: Visit, page: string, { withoutCard, isImpatient }: Wish, cards: string[]): Promise<void> => {
  let seen = await visit.open(page);
  if (has(seen, page) && seen.elements.some(({ attributes }) => attributes['value'] === 'pay')) {
    const choice = { do: 'pay', terms: 'on', country: 'US', ...(withoutCard ? { card: 'no' } : {}) };
    const pressed = [visit.submit(page, choice), ...(isImpatient ? [visit.submit(page, choice)] : [])];
    const outcomes = await Promise.allSettled(pressed);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    if (lost !== undefined) throw lost.reason;
    seen = await visit.open(page);
  }
  // What is under way is gone on with by its own button.
  if (has(seen, page)) seen = await visit.submit(page, { do: 'go' });
  const payment = seen.path.split('?')[0] ?? '';
  if (!payment.startsWith('/sandbox/payments/')) return;
  while (has(seen, payment)) {
    const [number = ''] = cards;
    if (cards.length > 1) cards.shift();
    seen = await visit.submit(payment, { number });
  }
  if (has(seen, `${payment}/challenge`)) await visit.submit(`${payment}/challenge`, { answer: 'yes' });
};

/** Buys. @returns the checkout's id, once it is complete */
export const buy = async (shop: Shop, customer: Customer, wish: Wish): Promise<string> => {
  const { id, url } = await start(shop, customer, wish);
  const cards = [...wish.cards];
  const visit = openVisit({
    request: (path, init) => {
      if (!wish.comesBack && path.includes('/return')) throw new ClosedError();
      return request(shop, path, init);
    },
  });
  const { pathname, search } = new URL(url);
  await insist(shop, () => visit.open(`${pathname}${search}`));

  const step = async (): Promise<Checkout['state']> => {
    const { state } = (await (await request(shop, `/v1/checkouts/${id}`)).json()) as Checkout;
    if (state !== 'open' && state !== 'processing') return state;
    try {
      await goOn(visit, pathname, wish, cards);
    } catch (error) {
      if (!(error instanceof ClosedError)) throw error;
    }
    await pause(100);
    return state;
  };

  for (;;) {
    const state = await insist(shop, step);
    if (state === 'complete') return id;
    if (state !== 'open' && state !== 'processing') throw new Error(`${id} is ${state}`);
  }
};
