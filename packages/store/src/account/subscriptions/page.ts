import type { Standing, Subscription, SubscriptionAction } from '@chandlery/contract';
import { actionButton } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { copyable } from '../layout/secret.ts';
import { paths } from '../paths.ts';

const standings: Readonly<Record<Standing, TextKey>> = {
  entitled: 'standingEntitled',
  in_grace: 'standingInGrace',
  not_started: 'standingNotStarted',
  terms_not_accepted: 'standingTerms',
  ended: 'standingEnded',
  failed: 'standingFailed',
};

const day = (visitor: Visitor, time: string): Html => html`<time datetime="${time}">${visitor.date(time)}</time>`;

/** Until when: to the end that its holder chose, to the next payment, or without an end. */
const until = (visitor: Visitor, { cancelAt, currentPeriodEnd }: Subscription): Html | null => {
  const time = cancelAt ?? currentPeriodEnd;
  if (time === null) return null;
  const key = cancelAt === null ? 'subscriptionPaidTo' : 'subscriptionEndsOn';
  return html`${visitor.around(key, 'date', day(visitor, time))}`;
};

const notes = (visitor: Visitor, { nextCharge, scheduledChange }: Subscription): readonly string[] => [
  ...(nextCharge === null
    ? []
    : [
        visitor.text('subscriptionNextCharge', {
          price: visitor.money(nextCharge.amount, nextCharge.currency),
          date: visitor.date(nextCharge.at),
        }),
      ]),
  ...(scheduledChange === null || scheduledChange.at === null
    ? []
    : [
        visitor.text('subscriptionScheduled', {
          plan: scheduledChange.plan.name,
          date: visitor.date(scheduledChange.at),
        }),
      ]),
];

const facts = (visitor: Visitor, subscription: Subscription, person: Person): Html => {
  const { plan, standing, isTrial, holder, quantities } = subscription;
  const words = [
    plan.name,
    ...quantities.map(({ name, value }) => `${name} × ${visitor.number(value)}`),
    ...(holder.id === person.id ? [] : [visitor.text('subscriptionFor', { name: holder.name })]),
  ];
  return html`<p>
      <span class="badge">${visitor.text(standings[standing])}</span>
      ${isTrial ? html`<span class="badge">${visitor.text('subscriptionTrial')}</span>` : null}
      ${until(visitor, subscription)}
    </p>
    <p dir="auto">${words.join(' · ')}</p>
    ${notes(visitor, subscription).map((note) => html`<p class="account-lead">${note}</p>`)}`;
};

/** Leads to a page on which something is done. */
const linkTo = (href: string, text: string): Html =>
  html`<a class="button button-small button-quiet" href="${href}">${text}</a>`;

/** A button that does something at once. */
const buttonFor = (
  visitor: Visitor,
  { id, name }: Subscription,
  action: 'cancel' | 'resume' | 'renew',
  [submit, label]: readonly [TextKey, TextKey],
): Html =>
  actionButton({
    action: visitor.link(`${paths.subscriptions}/${action}`),
    submit: visitor.text(submit),
    label: visitor.text(label, { name }),
    weight: action === 'cancel' ? 'danger' : 'quiet',
    hidden: { subscription: id },
  });

const buttons = (visitor: Visitor, subscription: Subscription): Html => {
  const { id, actions, isManaged, contactUrl, usesProductKeys, standing, prices } = subscription;
  const own = (page: string) => visitor.link(`${paths.subscriptions}/${id}/${page}`);
  const offered: Readonly<Record<SubscriptionAction, () => Html>> = {
    accept_terms: () => linkTo(own('terms'), visitor.text('subscriptionAccept')),
    pay: () => linkTo(own('payment'), visitor.text('subscriptionPay')),
    renew: () => buttonFor(visitor, subscription, 'renew', ['subscriptionRenew', 'subscriptionRenewOf']),
    license: () =>
      html`<a class="button button-small" href="/v1/subscriptions/${id}/license" download="${id}.lic"
        >${visitor.text('subscriptionLicense')}</a
      >`,
    change: () => linkTo(own('change'), visitor.text('subscriptionChange')),
    resume: () => buttonFor(visitor, subscription, 'resume', ['subscriptionResume', 'subscriptionResumeOf']),
    cancel: () => buttonFor(visitor, subscription, 'cancel', ['subscriptionCancel', 'subscriptionCancelOf']),
  };
  const inOrder = Object.keys(offered) as SubscriptionAction[];
  return html`<div class="account-actions">
    ${inOrder.filter((action) => actions.includes(action)).map((action) => offered[action]())}
    ${prices.length > 0 && !isManaged ? linkTo(own('invoices'), visitor.text('invoices')) : null}
    ${usesProductKeys && standing !== 'ended' ? linkTo(own('keys'), visitor.text('orderKeys')) : null}
    ${
      isManaged && contactUrl !== null
        ? html`<a href="${contactUrl}" rel="nofollow ugc noopener">${visitor.text('subscriptionManaged')}</a>`
        : null
    }
  </div>`;
};

const one = (visitor: Visitor, person: Person, subscription: Subscription): Html => {
  const { id, product, images, standing } = subscription;
  const mayPull = standing === 'entitled' || standing === 'in_grace';
  return panel(
    id,
    product.name,
    html`${facts(visitor, subscription, person)}
      ${mayPull ? images.map(({ reference }) => copyable(visitor, `docker pull ${reference}`, 'docker pull')) : null}
      ${buttons(visitor, subscription)}
      <p><a href="${product.url}">${visitor.text('subscriptionProduct')}</a></p>`,
  );
};

export interface SubscriptionsPage {
  readonly subscriptions: readonly Subscription[];
  /** Where the next page begins; null where there is none. */
  readonly nextCursor: string | null;
  readonly done: string | null;
  /** What went wrong with what was asked for. */
  readonly refusal: string | null;
}

const list = (visitor: Visitor, person: Person, { subscriptions, nextCursor }: SubscriptionsPage): Html =>
  html`<div class="account-list">
    ${
      subscriptions.length === 0
        ? html`<div class="panel account-panel">
            <p>
              ${visitor.text('subscriptionsNone')} <a href="${visitor.link('/search')}">${visitor.text('browse')}</a>
            </p>
          </div>`
        : subscriptions.map((subscription) => one(visitor, person, subscription))
    }
    ${
      nextCursor === null
        ? null
        : html`<p>
            <a class="button button-quiet" href="${visitor.link(paths.subscriptions, { cursor: nextCursor })}"
              >${visitor.text('subscriptionsMore')}</a
            >
          </p>`
    }
  </div>`;

/**
 * What somebody and their organisations hold: the licences, the images, and what can be done. All of it is forms and links; where
 * scripts run, the element that vendors' pages have does the same in place.
 */
export const subscriptionsPage = (site: Site, visitor: Visitor, person: Person, content: SubscriptionsPage): Html => {
  const { done, refusal } = content;
  return accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('subscriptions'),
      lead: visitor.text('subscriptionsLead'),
      path: paths.subscriptions,
      section: paths.subscriptions,
      done,
      hasErrors: refusal !== null,
      hasElements: true,
    },
    html`${refusal === null ? null : html`<p class="form-error" role="alert">${refusal}</p>`}
      <store-licenses heading-level="2">${list(visitor, person, content)}</store-licenses>`,
  );
};
