/** Somebody who buys, whatever happens to the store meanwhile: they reload, go back and try again, as people do. */
import { randomUUID } from 'node:crypto';
import type { Checkout } from '@chandlery/contract';
import type { Danger, StepName } from './danger.ts';
import type { Wish } from './wish.ts';

/** A shop as its customers see it. */
export interface Shop {
  readonly origin: string;
  readonly till: string;
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

interface Answer {
  readonly status: number;
  readonly text: string;
}

const ask = async (
  { danger }: Pick<Shop, 'danger'>,
  step: 'create' | 'pay' | 'card' | 'confirm' | 'return' | null,
  url: string,
  init: RequestInit,
): Promise<Answer> => {
  const pass = (name: 'sent' | 'answered') => step !== null && danger.pass(`${step} ${name}` satisfies StepName);
  try {
    const asking = fetch(url, { ...init, headers: { connection: 'close', ...init.headers } });
    pass('sent');
    const response = await asking;
    const answer = { status: response.status, text: await response.text() };
    pass('answered');
    if (answer.status < 500) return answer;
    // Its database has gone with it: that is told, too.
    throw new LostError(answer.text);
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
  for (;;) {
    const { status, text } = await insist(shop, () =>
      ask(shop, 'create', `${shop.origin}/v1/checkouts`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ product, plan }),
      }),
    );
    if (status === 200) return JSON.parse(text) as Checkout;
    // The first request is under way, as far as the store knows.
    if (status !== 409) throw new Error(`no checkout: ${status} ${text}`);
    await pause(500);
  }
};

/** Buys. @returns the checkout's id, once it is complete */
export const buy = async (shop: Shop, customer: Customer, wish: Wish): Promise<string> => {
  const { id, quote } = await start(shop, customer, wish);
  const till = (step: 'pay' | 'card' | 'confirm' | 'return', body: object) =>
    ask(shop, step, `${shop.till}/${step}/${id}`, { method: 'POST', body: JSON.stringify(body) });
  const cards = [...wish.cards];

  const goOn = async (): Promise<string> => {
    const { text } = await ask(shop, null, `${shop.origin}/v1/checkouts/${id}`, {});
    const { state } = JSON.parse(text) as Checkout;
    if (state === 'open') {
      const choice = { accountId: customer.id, total: quote.total, withoutCard: wish.withoutCard };
      const pressed = [till('pay', choice), ...(wish.isImpatient ? [till('pay', choice)] : [])];
      const outcomes = await Promise.allSettled(pressed);
      const lost = outcomes.find((outcome) => outcome.status === 'rejected');
      if (lost !== undefined) throw lost.reason;
    } else if (state === 'processing') {
      const [card = '4242424242424242'] = cards;
      await till('card', { card });
      if (cards.length > 1) cards.shift();
      await till('confirm', {});
      if (wish.comesBack) await till('return', {});
      else await pause(250);
    }
    return state;
  };

  for (;;) {
    const state = await insist(shop, goOn);
    if (state === 'complete') return id;
    if (state !== 'open' && state !== 'processing') throw new Error(`${id} is ${state}`);
  }
};
