import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { FurtherPages } from '../pages.ts';
import type { Account } from '../../entitlement/caller.ts';
import type { FindPeople } from '../../identity/find-people.ts';
import type { OwnSubscriptions } from '../../subscription/own-subscriptions.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import { line } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, sendPage } from '../request/kit.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { subscriptionsPage } from './page.ts';

export interface SubscriptionPagesOptions {
  readonly people: Pick<FindPeople, 'byId'>;
  readonly own: OwnSubscriptions;
}

const Chosen = z.object({ subscription: line() });
const done = { cancelled: 'subscriptionCancelled', resumed: 'subscriptionResumed' } as const;

const subscriptionRoutes = (kit: Kit, { people, own }: SubscriptionPagesOptions): Hono => {
  const signedIn = forSignedIn(kit);

  const accountOf = async ({ id }: Person): Promise<Account> => {
    const known = await people.byId(id);
    if (known === null) throw new Error(`the account ${id} is signed in and not known`);
    return known.account;
  };

  const show = async (context: Context, visitor: Visitor, person: Person, refusal: string | null = null) => {
    const { items } = await own.list(await accountOf(person), { limit: 100 });
    const content = { subscriptions: items, done: refusal === null ? doneText(context, visitor, done) : null, refusal };
    const status = refusal === null ? 200 : 409;
    return sendPage(context, kit, visitor, subscriptionsPage(kit.site, visitor, person, content), { status });
  };

  const change = (what: 'cancel' | 'resume', outcome: keyof typeof done) =>
    signedIn(async (context, visitor, { person }) => {
      const { values } = await readForm(context, visitor, Chosen);
      try {
        await own.change(await accountOf(person), values?.subscription ?? '', { type: what });
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error;
        return show(context, visitor, person, visitor.text('subscriptionRefused'));
      }
      return leadTo(context, visitor, paths.subscriptions, { done: outcome });
    });

  return new Hono()
    .get(
      paths.subscriptions,
      signedIn((context, visitor, { person }) => show(context, visitor, person)),
    )
    .get(`${paths.subscriptions}/:id`, (context) =>
      context.redirect(`${paths.subscriptions}#${encodeURIComponent(context.req.param('id'))}`, 303),
    )
    .post(`${paths.subscriptions}/cancel`, change('cancel', 'cancelled'))
    .post(`${paths.subscriptions}/resume`, change('resume', 'resumed'));
};

/** The pages of what people hold. */
export const ownPages = (options: SubscriptionPagesOptions): FurtherPages => ({
  root: paths.subscriptions,
  routes: (kit) => subscriptionRoutes(kit, options),
});
