/**
 * A server that behaves as Stripe's API where the store deals with it: state, idempotency keys, the hosted page, a clock, and events with real
 * signatures. The real library talks to it. It knows nothing of the store.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { ApiError, invalid, missing } from './api-error.ts';
import { createBilling } from './billing.ts';
import { createCheckout } from './checkout.ts';
import { parseForm } from './form.ts';
import { type Operation, createOperations } from './operations.ts';
import { payPage } from './page.ts';
import * as present from './present.ts';
import { type Books, type Happened, emptyBooks } from './records.ts';

export const webhookSecret = 'whsec_ofatest';

/** An event as it is sent. */
export interface Delivery {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StripeDouble {
  /** `STRIPE_API_URL`. */
  readonly url: string;
  readonly books: Books;
  /** A customer pays. @returns why it was declined; null where it was not */
  readonly pay: (session: string, card: string) => string | null;
  /** Does what is due by the clock. */
  readonly pass: () => void;
  /** What has happened since it was last asked, ready to be sent. */
  readonly takeEvents: () => readonly Happened[];
  readonly sign: (event: Happened) => Delivery;
  /** Every answer that it gave, by the kind of object. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  /** The next calls are lost: done, but not answered. */
  readonly loseAnswers: (count: number) => void;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

interface Answered {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

export const openStripeDouble = async (clock: () => Date): Promise<StripeDouble> => {
  let books = emptyBooks();
  let operations: Readonly<Record<string, Operation>> = {};
  let billing = createBilling(books);
  let checkout = createCheckout(books, billing, () => url);
  const answered = new Map<string, Answered>();
  const answers: Record<string, unknown>[] = [];
  let lost = 0;
  let told = 0;
  let url = '';
  const now = (): number => Math.floor(clock().getTime() / 1000);

  const begin = (): void => {
    books = emptyBooks();
    billing = createBilling(books);
    checkout = createCheckout(books, billing, () => url);
    operations = createOperations({ books, billing, checkout, address: () => url });
    answered.clear();
    told = 0;
  };
  begin();

  const find = (method: string, path: string): { readonly operation: Operation; readonly id: string } => {
    for (const [name, operation] of Object.entries(operations)) {
      const [verb = '', pattern = ''] = name.split(' ');
      const match = new RegExp(`^${pattern.replace(':id', '([^/]+)')}$`).exec(path);
      if (verb === method && match !== null) return { operation, id: decodeURIComponent(match[1] ?? '') };
    }
    throw new ApiError(404, 'invalid_request_error', null, `Unrecognized request URL (${method}: /v1/${path}).`);
  };

  const perform = (method: string, path: string, query: string, body: string): Answered => {
    const fingerprint = createHash('sha256').update(`${method} ${path} ${body}`).digest('hex');
    try {
      const { operation, id } = find(method, path);
      const answer = operation({ body: parseForm(body), query: parseForm(query), id, now: now() });
      answers.push(answer);
      return { fingerprint, status: 200, body: JSON.stringify(answer) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { fingerprint, status: error.status, body: JSON.stringify(error.body) };
    }
  };

  const answerOnce = (key: string | undefined, method: string, path: string, query: string, body: string): Answered => {
    const before = key === undefined ? undefined : answered.get(key);
    if (before === undefined) {
      const made = perform(method, path, query, body);
      // What was not valid has done nothing, and may be asked for again.
      if (key !== undefined && made.status !== 400 && made.status !== 404) answered.set(key, made);
      return made;
    }
    const fingerprint = createHash('sha256').update(`${method} ${path} ${body}`).digest('hex');
    if (fingerprint === before.fingerprint) return before;
    const error = new ApiError(
      400,
      'idempotency_error',
      'idempotency_key_in_use',
      'Keys for idempotent requests can only be used with the same parameters they were first used with.',
    );
    return { fingerprint, status: error.status, body: JSON.stringify(error.body) };
  };

  const pay: StripeDouble['pay'] = (id, card) => {
    const session = books.sessions.get(id);
    if (session === undefined) throw missing('checkout.session', id);
    return checkout.pay(session, card, now());
  };

  const servePage = (id: string, body: string | null, response: ServerResponse): void => {
    const session = books.sessions.get(id);
    if (session === undefined) {
      response.writeHead(404).end();
      return;
    }
    const failure = body === null ? null : pay(id, new URLSearchParams(body).get('card') ?? '');
    if (session.status === 'complete') response.writeHead(303, { location: session.returnUrl }).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(payPage(session, failure));
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', url);
    const body = await readBody(request);
    const method = request.method ?? 'GET';
    const [, session] = /^\/c\/pay\/([^/]+)$/.exec(pathname) ?? [];
    if (session !== undefined) {
      servePage(session, method === 'POST' ? body : null, response);
      return;
    }
    const key = request.headers['idempotency-key'];
    const made = answerOnce(
      typeof key === 'string' && method === 'POST' ? key : undefined,
      method,
      pathname.replace('/v1/', ''),
      search.slice(1),
      body,
    );
    if (lost > 0 && method === 'POST') {
      lost -= 1;
      response.destroy();
      return;
    }
    response.writeHead(made.status, { 'content-type': 'application/json' }).end(made.body);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(JSON.stringify(invalid(String(error)).body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    get books() {
      return books;
    },
    pay,
    pass: () => {
      checkout.answer(now());
      billing.pass(now());
    },
    takeEvents: () => {
      const some = books.events.slice(told);
      told = books.events.length;
      return some;
    },
    sign: (event) => {
      const payload = JSON.stringify(present.event(event));
      const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret });
      return { body: payload, headers: { 'stripe-signature': signature, 'content-type': 'application/json' } };
    },
    answers,
    loseAnswers: (count) => {
      lost = count;
    },
    forget: begin,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
