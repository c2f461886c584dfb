/** The page that an order's token opens: a customer of a publisher signs in, sees what was ordered, and accepts it. */
import { eq } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { type Kit, forSignedIn, leadTo, sendPage } from '../../account/request/kit.ts';
import type { SignedIn } from '../../account/request/sessions.ts';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { Database } from '../../database/database.ts';
import type { Account } from '../../entitlement/caller.ts';
import type { RequestOrigins } from '../../http/request-origin.ts';
import type { Attempts } from '../../identity/attempts.ts';
import type { FindPeople } from '../../identity/find-people.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import { visitorOfRequest } from '../../pages/send.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import type { Holders } from '../../subscription/holders.ts';
import { type Viewer, viewerOf } from '../../subscription/viewer.ts';
import { fulfilOrder } from '../fulfilment/fulfil-order.ts';
import { orders } from '../fulfilment/tables.ts';
import { Refusal } from '../refusal.ts';
import { isStorable } from '../storable.ts';
import { acceptedPage } from './accepted-page.ts';
import {
  type Redeemable,
  type RedeemableState,
  findRedeemable,
  redeemableState,
  termsShown,
} from './find-redeemable.ts';
import { enterTokenPage, redeemPage, refusedPage } from './page.ts';
import { redeemPath } from './path.ts';

export interface RedeemOptions {
  readonly database: Database;
  readonly people: Pick<FindPeople, 'byId'>;
  readonly holders: Holders;
  readonly addresses: Addresses;
  readonly origins: RequestOrigins;
  /** Limits who tries tokens until one fits. */
  readonly attempts: Attempts;
  readonly clock: () => Date;
}

const Sent = z.object({
  token: z.string(),
  holder: z._default(z.string(), ''),
  terms: z._default(z.string(), ''),
  shown: z._default(z.string(), ''),
});

/** Somebody who looks at an order. */
interface Seen {
  readonly redeemable: Redeemable;
  readonly state: RedeemableState;
  readonly account: Account;
  readonly viewer: Viewer;
}

export const redeemRoutes = (kit: Kit, options: RedeemOptions): Hono => {
  const { database, people, holders, addresses, origins, attempts, clock } = options;
  const signedIn = forSignedIn(kit);

  /** @throws {StoreProblem} `rate_limited` */
  const see = async (context: Context, { person }: SignedIn, token: string): Promise<Seen | null> => {
    const { address } = origins.ofContext(context);
    await attempts.count(person.id, address);
    const account = (await people.byId(person.id))?.account;
    const redeemable =
      isStorable(token) && account !== undefined ? await findRedeemable(database, token, clock()) : null;
    if (redeemable === null || account === undefined) return null;
    await attempts.succeeded(person.id, address);
    const state = redeemableState(redeemable, account, clock());
    return { redeemable, state, account, viewer: await viewerOf(holders, account) };
  };

  const refuse = (context: Context, visitor: Visitor, seen: Seen | null) => {
    const publisher = seen?.redeemable.publisher.name ?? '';
    const [title, lead, status] =
      seen?.state === 'cancelled'
        ? (['orderCancelled', 'orderCancelledText', 409] as const)
        : seen?.state === 'over'
          ? (['orderOver', 'orderOverText', 409] as const)
          : (['orderUnknown', 'orderUnknownText', 404] as const);
    const page = refusedPage(kit.site, visitor, visitor.text(title), visitor.text(lead, { publisher }));
    return sendPage(context, kit, visitor, page, { status });
  };

  const choicesOf = async (visitor: Visitor, { viewer }: Seen) => {
    const known = await holders.find(viewer.owned);
    return viewer.owned.map((value) => {
      const name = known.get(value)?.name ?? value;
      return { value, label: value === viewer.accountId ? visitor.text('orderYou', { name }) : name };
    });
  };

  const show = async (context: Context, visitor: Visitor, seen: Seen, holder: string, errors: FormErrors = {}) => {
    const content = { redeemable: seen.redeemable, addresses, holders: await choicesOf(visitor, seen), holder, errors };
    const isWrong = Object.keys(errors).length > 0;
    return sendPage(context, kit, visitor, redeemPage(kit.site, visitor, content), { status: isWrong ? 422 : 200 });
  };

  const showAccepted = async (context: Context, visitor: Visitor, { redeemable }: Seen) => {
    const { holderId } = redeemable.order;
    const holder = holderId === null ? '' : ((await holders.find([holderId])).get(holderId)?.name ?? holderId);
    const isNew = context.req.query('done') === 'accepted';
    const page = acceptedPage(kit.site, visitor, { redeemable, addresses, holder, isNew });
    return sendPage(context, kit, visitor, page);
  };

  /** What keeps an order from being accepted as it was sent. */
  const errorsOf = (
    context: Context,
    visitor: Visitor,
    { redeemable, account, viewer }: Seen,
    sent: z.output<typeof Sent>,
  ): FormErrors => {
    const country = origins.ofContext(context).country ?? account.country;
    const needsTerms = redeemable.items.some(({ terms }) => terms !== null);
    if (country !== null && redeemable.items.some(({ excludedCountries }) => excludedCountries.includes(country)))
      return { form: visitor.text('orderCountry') };
    if (!viewer.owned.includes(sent.holder)) return { holder: visitor.text('orderHolderWrong') };
    if (sent.shown !== termsShown(redeemable)) return { form: visitor.text('orderTermsChanged') };
    return needsTerms && sent.terms === '' ? { terms: visitor.text('orderTermsNeeded') } : {};
  };

  const accept = async (context: Context, visitor: Visitor, who: SignedIn) => {
    const { data: sent } = z.safeParse(Sent, await context.req.parseBody());
    const seen = sent === undefined ? null : await see(context, who, sent.token);
    if (sent === undefined || seen === null || seen.state === 'unknown') return refuse(context, visitor, null);
    const { order } = seen.redeemable;
    if (seen.state === 'open') {
      const errors = errorsOf(context, visitor, seen, sent);
      if (Object.keys(errors).length > 0) return show(context, visitor, seen, sent.holder, errors);
      const fulfilment = { holderId: sent.holder, redeemedBy: who.person.id };
      try {
        await fulfilOrder(database, order.id, eq(orders.token, order.token), fulfilment, clock());
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Somebody else was faster, or its publisher took it back in this moment: the page says how it stands.
        return leadTo(context, visitor, redeemPath, { token: order.token });
      }
    } else if (seen.state !== 'accepted') return refuse(context, visitor, seen);
    return leadTo(context, visitor, redeemPath, { token: order.token, done: 'accepted' });
  };

  const open = signedIn(async (context, visitor, who) => {
    const seen = await see(context, who, context.req.query('token') ?? '');
    if (seen?.state === 'open') return show(context, visitor, seen, who.person.id);
    return seen?.state === 'accepted' ? showAccepted(context, visitor, seen) : refuse(context, visitor, seen);
  });

  const app = new Hono()
    .get(redeemPath, (context) => {
      if ((context.req.query('token') ?? '') !== '') return open(context);
      const visitor = visitorOfRequest(context);
      return sendPage(context, kit, visitor, enterTokenPage(kit.site, visitor));
    })
    .post(redeemPath, signedIn(accept))
    .get(
      `${redeemPath}/keys/:id`,
      signedIn(async (context, visitor, who) => {
        const seen = await see(context, who, context.req.query('token') ?? '');
        const keys = seen?.state === 'accepted' ? seen.redeemable.items.flatMap((item) => item.keys) : [];
        const key = keys.find(({ id }) => id === context.req.param('id'));
        if (key === undefined) return refuse(context, visitor, seen);
        const name = encodeURIComponent(key.fileName ?? 'product-key.txt').replaceAll("'", '%27');
        return context.body(key.value, 200, {
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        });
      }),
    );
  app.onError((error, context) => {
    const visitor = visitorOfRequest(context);
    if (error instanceof StoreProblem && error.code === 'rate_limited') {
      const time = visitor.duration(error.details.retryAfter ?? 60);
      const page = refusedPage(kit.site, visitor, visitor.text('orderEnter'), visitor.text('errorTooMany', { time }));
      return sendPage(context, kit, visitor, page, { status: 429 });
    }
    throw error;
  });
  return app;
};
