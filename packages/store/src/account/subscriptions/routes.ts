import type { ProductKey } from '@chandlery/contract';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Customer } from '../../caller/caller.ts';
import type { CatalogueReader } from '../../catalogue/reader.ts';
import type { Commerce } from '../../commerce/commerce.ts';
import type { OwnInvoices } from '../../compatible/billing/own-invoices.ts';
import type { RequestOrigins } from '../../http/request-origin.ts';
import type { FindPeople } from '../../identity/find-people.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { viewerOf } from '../../subscription/viewer.ts';
import type { Person } from '../layout/person.ts';
import type { FurtherPages } from '../pages.ts';
import { paths } from '../paths.ts';
import { line, optionalLine, ticked } from '../request/fields.ts';
import { readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, sendPage } from '../request/kit.ts';
import { changePage } from './change-page.ts';
import { problemText, quantityErrors } from './change-problems.ts';
import { type ChosenChange, changeOf, choosable, chosenChange, fieldOf, isSame } from './chosen-change.ts';
import { invoicesPage } from './invoices-page.ts';
import { productKeysPage } from './keys-page.ts';
import { subscriptionsPage } from './page.ts';
import { termsPage } from './terms-page.ts';

export interface SubscriptionPagesOptions {
  readonly people: Pick<FindPeople, 'byId'>;
  readonly commerce: Pick<Commerce, 'own' | 'holders' | 'handlers' | 'portal'>;
  readonly catalogue: Pick<CatalogueReader, 'plans'>;
  readonly origins: RequestOrigins;
  readonly invoices: OwnInvoices;
}

const Chosen = z.object({ subscription: line() });
const Accepted = z.object({ subscription: line(), version: optionalLine(50), terms: ticked });
const Confirmed = z.object({ subscription: line(), due: line(20) });

const done = {
  cancelled: 'subscriptionCancelled',
  resumed: 'subscriptionResumed',
  changed: 'subscriptionChanged',
  accepted: 'subscriptionAccepted',
} as const;

const root = paths.subscriptions;

const subscriptionRoutes = (kit: Kit, options: SubscriptionPagesOptions): Hono => {
  const { people, commerce, catalogue, origins, invoices } = options;
  const { own, holders, handlers } = commerce;
  const signedIn = forSignedIn(kit);

  /** Somebody who is signed in, as the API's own handlers take them: a session is limited to nothing. */
  const callerOf = async ({ id }: Person): Promise<Customer> => {
    const known = await people.byId(id);
    if (known === null) throw new Error(`the account ${id} is signed in and not known`);
    const { account, credentialId } = known;
    return { kind: 'customer', account, scopes: ['subscriptions:read', 'subscriptions:write'], credentialId };
  };

  /** A request for one subscription. */
  const requestFor = async (context: Context, person: Person, id: string) => ({
    caller: await callerOf(person),
    params: { id },
    query: {},
    from: origins.ofContext(context),
  });

  const subscriptionOf = async (person: Person, id: string) => {
    const { account } = await callerOf(person);
    return own.one(await viewerOf(holders, account), id);
  };

  const show = async (context: Context, visitor: Visitor, person: Person, refusal: string | null = null) => {
    const { account } = await callerOf(person);
    const cursor = context.req.query('cursor');
    const { items, nextCursor } = await own.list(account, { limit: 24, cursor });
    const said = refusal === null ? doneText(context, visitor, done) : null;
    const content = { subscriptions: items, nextCursor, done: said, refusal };
    const status = refusal === null ? 200 : 409;
    return sendPage(context, kit, visitor, subscriptionsPage(kit.site, visitor, person, content), { status });
  };

  /** Does what a button of the list asks for, and shows the list again, with why not where it cannot be done. */
  const command = (work: (context: Context, person: Person, id: string) => Promise<string>) =>
    signedIn(async (context, visitor, { person }) => {
      const { values } = await readForm(context, visitor, Chosen);
      try {
        return context.redirect(await work(context, person, values?.subscription ?? ''), 303);
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error;
        return show(context, visitor, person, problemText(visitor, error));
      }
    });

  const change = (what: 'cancel' | 'resume', outcome: keyof typeof done) =>
    command(async (_context, person, id) => {
      const { account } = await callerOf(person);
      await own.change(account, id, { type: what });
      return `${root}?done=${outcome}`;
    });

  /** What is chosen in the address or the form, with what it costs. */
  const chooseChange = async (person: Person, id: string, entered: Readonly<Record<string, string>>) => {
    const subscription = await subscriptionOf(person, id);
    const found = await catalogue.plans(subscription.product.slug);
    const plans = choosable(found?.items ?? [], subscription);
    return { subscription, plans, chosen: chosenChange(plans, subscription, entered) };
  };

  const previewOf = async (context: Context, person: Person, id: string, chosen: ChosenChange) => {
    const subscription = await subscriptionOf(person, id);
    if (isSame(chosen, subscription)) return null;
    const request = await requestFor(context, person, id);
    return handlers['subscriptions.preview']({ ...request, body: changeOf(chosen, subscription) });
  };

  const showChange = async (
    context: Context,
    visitor: Visitor,
    person: Person,
    { id, entered, refusal }: { id: string; entered: Readonly<Record<string, string>>; refusal?: StoreProblem },
  ) => {
    const { subscription, plans, chosen } = await chooseChange(person, id, entered);
    let errors: FormErrors = {
      ...quantityErrors(visitor, chosen),
      ...(refusal ? { form: problemText(visitor, refusal) } : {}),
    };
    let preview = null;
    try {
      const isChosen = 'plan' in entered || 'interval' in entered || fieldOf(0) in entered;
      if (isChosen && Object.keys(quantityErrors(visitor, chosen)).length === 0)
        preview = await previewOf(context, person, id, chosen);
    } catch (error) {
      if (!(error instanceof StoreProblem)) throw error;
      errors = { ...errors, form: problemText(visitor, error) };
    }
    const page = changePage(kit.site, visitor, person, { subscription, plans, chosen, preview, errors });
    const status = Object.keys(errors).length === 0 ? 200 : 422;
    return sendPage(context, kit, visitor, page, { status });
  };

  const showTerms = async (context: Context, visitor: Visitor, person: Person, id: string, errors: FormErrors) => {
    const subscription = await subscriptionOf(person, id);
    if (!subscription.actions.includes('accept_terms')) return leadTo(context, visitor, root);
    const found = await catalogue.plans(subscription.product.slug);
    const page = termsPage(kit.site, visitor, person, { subscription, terms: found?.terms ?? null, errors });
    return sendPage(context, kit, visitor, page, { status: Object.keys(errors).length === 0 ? 200 : 422 });
  };

  const keysOf = async (context: Context, person: Person, id: string): Promise<readonly ProductKey[]> =>
    (await handlers['productKeys.list']({ ...(await requestFor(context, person, id)), body: {} })).items;

  return new Hono()
    .get(
      root,
      signedIn((context, visitor, { person }) => show(context, visitor, person)),
    )
    .get(`${root}/:id`, (context) => context.redirect(`${root}#${encodeURIComponent(context.req.param('id'))}`, 303))
    .get(
      `${root}/:id/change`,
      signedIn((context, visitor, { person }) =>
        showChange(context, visitor, person, { id: context.req.param('id') ?? '', entered: context.req.query() }),
      ),
    )
    .get(
      `${root}/:id/terms`,
      signedIn((context, visitor, { person }) =>
        showTerms(context, visitor, person, context.req.param('id') ?? '', {}),
      ),
    )
    .get(
      `${root}/:id/keys`,
      signedIn(async (context, visitor, { person }) => {
        const id = context.req.param('id') ?? '';
        const content = { subscription: await subscriptionOf(person, id), keys: await keysOf(context, person, id) };
        return sendPage(context, kit, visitor, productKeysPage(kit.site, visitor, person, content));
      }),
    )
    .get(
      `${root}/:id/keys/:key`,
      signedIn(async (context, _visitor, { person }) => {
        const keys = await keysOf(context, person, context.req.param('id') ?? '');
        const key = keys.find(({ id }) => id === context.req.param('key'));
        if (key?.fileName === null || key === undefined) throw new StoreProblem('key_not_found');
        return context.body(key.value, 200, {
          'content-type': key.mediaType,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(key.fileName)}`,
          'cache-control': 'private, no-store',
        });
      }),
    )
    .get(
      `${root}/:id/invoices`,
      signedIn(async (context, visitor, { person }) => {
        const id = context.req.param('id') ?? '';
        const subscription = await subscriptionOf(person, id);
        const { account } = await callerOf(person);
        const content = { subscription, invoices: await invoices.list(account, id) };
        return sendPage(context, kit, visitor, invoicesPage(kit.site, visitor, person, content));
      }),
    )
    .get(
      `${root}/:id/invoices/:payment`,
      signedIn(async (context, _visitor, { person }) => {
        const { account } = await callerOf(person);
        const { id = '', payment = '' } = context.req.param() as Partial<Record<string, string>>;
        const file = await invoices.file(account, id, payment);
        if (file === null) throw new StoreProblem('not_found');
        return context.body(file, 200, {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename="${payment}.pdf"`,
          'cache-control': 'private, no-store',
        });
      }),
    )
    .get(
      `${root}/:id/payment`,
      signedIn(async (context, _visitor, { person }) => {
        const { account } = await callerOf(person);
        const address = await commerce.portal(account, context.req.param('id') ?? '');
        return context.redirect(address ?? root, 303);
      }),
    )
    .post(`${root}/cancel`, change('cancel', 'cancelled'))
    .post(`${root}/resume`, change('resume', 'resumed'))
    .post(
      `${root}/renew`,
      command(async (context, person, id) => {
        const request = await requestFor(context, person, id);
        const returnUrl = `${kit.site.origin}${root}`;
        return (await handlers['subscriptions.renew']({ ...request, body: { returnUrl } })).url;
      }),
    )
    .post(
      `${root}/change`,
      signedIn(async (context, visitor, { person }) => {
        const { values, entered } = await readForm(context, visitor, Confirmed);
        const id = values?.subscription ?? '';
        const { subscription, chosen } = await chooseChange(person, id, entered);
        const request = await requestFor(context, person, id);
        const body = { ...changeOf(chosen, subscription), expectedDueNow: Number(values?.due) };
        try {
          await handlers['subscriptions.change']({ ...request, body });
        } catch (error) {
          if (!(error instanceof StoreProblem)) throw error;
          return showChange(context, visitor, person, { id, entered, refusal: error });
        }
        return leadTo(context, visitor, root, { done: 'changed' });
      }),
    )
    .post(
      `${root}/terms`,
      signedIn(async (context, visitor, { person }) => {
        const { values } = await readForm(context, visitor, Accepted);
        const id = values?.subscription ?? '';
        if (values === null || !values.terms)
          return showTerms(context, visitor, person, id, { terms: visitor.text('checkoutTermsNeeded') });
        const request = await requestFor(context, person, id);
        try {
          await handlers['subscriptions.accept']({ ...request, body: { version: values.version || null } });
        } catch (error) {
          if (!(error instanceof StoreProblem)) throw error;
          return showTerms(context, visitor, person, id, { form: problemText(visitor, error) });
        }
        return leadTo(context, visitor, root, { done: 'accepted' });
      }),
    );
};

/** The pages of what people hold. */
export const ownPages = (options: SubscriptionPagesOptions): FurtherPages => ({
  root,
  routes: (kit) => subscriptionRoutes(kit, options),
});
