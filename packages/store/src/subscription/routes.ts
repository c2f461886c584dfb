import { StoreProblem } from '../problem/store-problem.ts';
import type { Account } from '../entitlement/caller.ts';
import { atomic } from '../http/atomic.ts';
import type { Handlers } from '../http/handlers.ts';
import type { Billing } from '../payment/billing.ts';
import { findOffering, offeringOfPlan } from '../price/find-offering.ts';
import { findSubscription } from './find-subscriptions.ts';
import { lifeOf } from './life.ts';
import type { OwnSubscriptions } from './own-subscriptions.ts';
import type { Presenting } from './present-subscription.ts';
import { refusalProblem } from './refusal.ts';
import type { SubscriptionRow } from './tables.ts';
import { mustOwn, viewerOf } from './viewer.ts';
import { workOutChange } from './work-out-change.ts';

export interface SubscriptionRoutes extends Presenting {
  readonly own: OwnSubscriptions;
  readonly billing: Pick<Billing, 'change' | 'tellEnd'>;
  readonly clock: () => Date;
}

/** The API's routes for what people hold. */
export const subscriptionHandlers = (options: SubscriptionRoutes) => {
  const { database, holders, own, billing, clock } = options;

  /** What a change comes to, for somebody who may make it. */
  const workOut = async (account: Account, id: string, wanted: Parameters<typeof workOutChange>[2]) => {
    const viewer = await viewerOf(holders, account);
    const { row, product, plan } = await findSubscription(database, viewer, id);
    mustOwn(viewer, row);
    if (lifeOf(row).isManaged) throw refusalProblem('managed', row, { type: 'change' });
    const isSame = wanted.plan === undefined || wanted.plan === plan.slug;
    const offering = await (isSame
      ? offeringOfPlan(database, row.planId)
      : findOffering(database, product.slug, wanted.plan));
    return { viewer, row, worked: workOutChange(row, offering, wanted, clock()) };
  };

  const mustBeShown = (row: SubscriptionRow, version: string | null, current: string | null): void => {
    if (row.termsAcceptedAt === null && version !== current)
      throw new StoreProblem('terms_stale', {
        detail: `The terms are of version ${current ?? '(none)'} by now. Show them again, and accept those.`,
      });
  };

  return {
    'subscriptions.list': ({ caller, query }) => own.list(caller.account, query),
    'subscriptions.get': async ({ caller, params }) => own.one(await viewerOf(holders, caller.account), params.id),
    'subscriptions.cancel': atomic(database, ({ caller, params }, commit) =>
      own.change(caller.account, params.id, { type: 'cancel' }, commit),
    ),
    'subscriptions.resume': atomic(database, ({ caller, params }, commit) =>
      own.change(caller.account, params.id, { type: 'resume' }, commit),
    ),
    'subscriptions.accept': atomic(database, async ({ caller, params, body }, commit) => {
      const viewer = await viewerOf(holders, caller.account);
      const { row } = await findSubscription(database, viewer, params.id);
      const { product } = await offeringOfPlan(database, row.planId);
      mustBeShown(row, body.version, product.termsVersion);
      return own.change(caller.account, params.id, { type: 'accept_terms' }, commit);
    }),
    'subscriptions.preview': async ({ caller, params, body }) =>
      (await workOut(caller.account, params.id, body)).worked.preview,
    'subscriptions.change': async ({ caller, params, body }) => {
      const { viewer, row, worked } = await workOut(caller.account, params.id, body);
      const { preview } = worked;
      if (body.expectedDueNow !== undefined && body.expectedDueNow !== preview.dueNow)
        throw new StoreProblem('price_changed', {
          detail: `${preview.dueNow} is due now, not ${body.expectedDueNow}. Show it, and ask again.`,
        });
      await billing.change(row, worked, caller.account.id);
      return own.one(viewer, params.id);
    },
  } satisfies Partial<Handlers>;
};
