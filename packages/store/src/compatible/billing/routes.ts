/** The billing interface of the original, `/api/billing/v4`: what customers hold. */
import type { PersonalScope } from '@chandlery/contract';
import type { Context } from 'hono';
import { findProduct } from '../../catalogue/find-products.ts';
import type { Database } from '../../database/database.ts';
import type { Once } from '../../http/idempotency.ts';
import { privateHeaders } from '../../http/private-headers.ts';
import type { RequestOrigins } from '../../http/request-origin.ts';
import type { KeyRing } from '../../keys/key-ring.ts';
import { currentLicense } from '../../license/current-license.ts';
import { wholeSeconds } from '../../license/payload.ts';
import type { Holders } from '../../subscription/holders.ts';
import { viewerOf } from '../../subscription/viewer.ts';
import { answer } from '../answer.ts';
import { readBody } from '../body.ts';
import type { Call } from '../call.ts';
import type { OldCallers } from '../callers.ts';
import { findProductSlug } from '../external-id/find-plan.ts';
import { externalIdsOf } from '../external-id/product-external-ids.ts';
import { parametersOf } from '../page-links.ts';
import { Refusal } from '../refusal.ts';
import { BillingAccountRequest, getBillingAccount, mustOwnAccount, saveProfile } from './billing-account.ts';
import { acceptTerms, cancelSubscription } from './change-subscription.ts';
import { findSubscription, listSubscriptions } from './find-subscriptions.ts';
import { findInvoice, listInvoices, presentInvoice } from './find-invoices.ts';
import { invoiceDocument } from './invoice-document.ts';
import { presentProduct } from './present-product.ts';
import { presentSubscription } from './present-subscription.ts';
import { Profile } from './profile.ts';
import { subscribe } from './subscribe.ts';
import { SubscriptionChange, SubscriptionRequest } from './subscription-request.ts';

export interface BillingOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly callers: OldCallers;
  readonly holders: Holders;
  readonly origins: RequestOrigins;
  readonly once: Once;
  readonly clock: () => Date;
  /** The store's name, as invoices show it. */
  readonly store: string;
}

const param = (context: Context, name: string): string => context.req.param(name) ?? '';

export const billingCalls = ({
  database,
  keys,
  callers,
  holders,
  origins,
  once,
  clock,
  store,
}: BillingOptions): Call[] => {
  const customer = async (context: Context, scope: PersonalScope) => {
    const caller = await callers.customer(context, scope);
    return { caller, viewer: await viewerOf(holders, caller.account) };
  };

  const licenseOf = async (context: Context) => {
    const { viewer } = await customer(context, 'subscriptions:read');
    const { row } = await findSubscription(database, viewer, param(context, 'id'));
    return currentLicense(database, keys, row.id, {
      now: clock(),
      holder: async (id) => {
        const facts = (await holders.find([id])).get(id);
        return { username: facts?.username ?? id, company: facts?.company ?? null };
      },
    });
  };

  const list = async (context: Context) => {
    const { viewer } = await customer(context, 'subscriptions:read');
    const filter = parametersOf(new URL(context.req.url));
    return answer(context, await listSubscriptions(database, viewer, filter, clock()));
  };

  const create = async (context: Context) => {
    const { caller, viewer } = await customer(context, 'subscriptions:write');
    const request = await readBody(context, SubscriptionRequest);
    const country = origins.ofContext(context).country ?? caller.account.country;
    const command = {
      route: 'billing subscriptions',
      caller,
      request,
      key: context.req.header('idempotency-key'),
      isAtomic: true,
    };
    const made = await once(command, (commit) =>
      commit(async (transaction) => {
        const now = clock();
        const { row, plan } = await subscribe(transaction, viewer, request, country, now);
        return presentSubscription(row, plan, now);
      }),
    );
    return answer(context, made, 201);
  };

  const get = async (context: Context) => {
    const { viewer } = await customer(context, 'subscriptions:read');
    const { row, plan } = await findSubscription(database, viewer, param(context, 'id'));
    return answer(context, presentSubscription(row, plan, clock()));
  };

  const change = async (context: Context) => {
    const { viewer } = await customer(context, 'subscriptions:write');
    await readBody(context, SubscriptionChange);
    const now = clock();
    const { row, plan } = await acceptTerms(database, viewer, param(context, 'id'), now);
    return answer(context, presentSubscription(row, plan, now));
  };

  const cancel = async (context: Context) => {
    const { viewer } = await customer(context, 'subscriptions:write');
    const now = clock();
    const { row, plan } = await cancelSubscription(database, viewer, param(context, 'id'), now);
    return answer(context, presentSubscription(row, plan, now));
  };

  const product = async (context: Context) => {
    const reference = [param(context, 'id'), context.req.param('name')].filter(Boolean).join('/');
    const slug = await findProductSlug(database, reference);
    const row = slug === null ? undefined : await findProduct(database, slug);
    if (row === undefined) throw new Refusal(404, 'There is no such product.');
    return answer(context, presentProduct(row, await externalIdsOf(database, [row.id])));
  };

  const call = (
    method: Call['method'],
    path: `/${string}`,
    make: Call['answer'],
    caller: Call['caller'] = 'customer',
  ): Call => ({ method, path, caller, answer: make });

  return [
    call('GET', '/subscriptions', list),
    call('POST', '/subscriptions', create),
    call('GET', '/subscriptions/{id}', get),
    call('PATCH', '/subscriptions/{id}', change),
    call('DELETE', '/subscriptions/{id}', cancel),
    call('GET', '/subscriptions/{id}/license-file', async (context) =>
      answer(context, (await licenseOf(context)).file),
    ),
    call('GET', '/subscriptions/{id}/license-detail', async (context) => {
      const { subscriptionId, keyId, expiration, issuedAt } = await licenseOf(context);
      return answer(context, {
        subscription_id: subscriptionId,
        key_id: keyId,
        expiration: wholeSeconds(expiration),
        issued: wholeSeconds(issuedAt),
      });
    }),
    call('GET', '/invoices', async (context) => {
      const { viewer } = await customer(context, 'subscriptions:read');
      const { docker_id: holderId } = parametersOf(new URL(context.req.url));
      return answer(context, (await listInvoices(database, viewer, holderId)).map(presentInvoice));
    }),
    call('GET', '/invoices/{id}', async (context) => {
      const { viewer } = await customer(context, 'subscriptions:read');
      const invoice = await findInvoice(database, viewer, param(context, 'id'));
      const { holderId } = invoice.payment;
      const { profile } = await getBillingAccount(database, holders, viewer, holderId);
      const holder = (await holders.find([holderId])).get(holderId)?.name ?? holderId;
      const file = await invoiceDocument({ invoice, store, profile, holder });
      return context.body(file, 200, {
        ...privateHeaders(context.req.header('origin')),
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${invoice.payment.id}.pdf"`,
      });
    }),
    call('GET', '/accounts/{id}', async (context) => {
      const { viewer } = await customer(context, 'account:read');
      return answer(context, await getBillingAccount(database, holders, viewer, param(context, 'id')));
    }),
    call('PUT', '/accounts/{id}', async (context) => {
      const { viewer } = await customer(context, 'account:write');
      const id = param(context, 'id');
      const { profile } = await readBody(context, BillingAccountRequest);
      await saveProfile(database, viewer, id, profile ?? {}, { isWhole: true });
      return answer(context, await getBillingAccount(database, holders, viewer, id));
    }),
    call('PATCH', '/accounts/{id}/profile', async (context) => {
      const { viewer } = await customer(context, 'account:write');
      const profile = await readBody(context, Profile);
      return answer(context, await saveProfile(database, viewer, param(context, 'id'), profile, { isWhole: false }));
    }),
    // Cards are kept by whoever takes payments, on pages of their own: the store knows of none.
    call('GET', '/accounts/{id}/payment-methods', async (context) => {
      const { viewer } = await customer(context, 'account:read');
      mustOwnAccount(viewer, param(context, 'id'));
      return answer(context, []);
    }),
    ...(['PATCH', 'DELETE'] as const).map((method) =>
      call(method, '/accounts/{id}/payment-methods/{card}', async (context) => {
        const { viewer } = await customer(context, 'account:write');
        mustOwnAccount(viewer, param(context, 'id'));
        throw new Refusal(404, 'There is no such payment method.');
      }),
    ),
    call('GET', '/products/{id}', product, 'anyone'),
    call('GET', '/products/{id}/{name}', product, 'anyone'),
  ];
};
