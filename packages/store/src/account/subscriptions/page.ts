import type { Standing, Subscription } from '@chandlery/contract';
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

/** Until when: to the end that its holder chose, to the next payment, or without an end. */
const until = (visitor: Visitor, { cancelAt, currentPeriodEnd }: Subscription): Html | null => {
  const time = cancelAt ?? currentPeriodEnd;
  if (time === null) return null;
  const date = html`<time datetime="${time}">${visitor.date(time)}</time>`;
  return html`${visitor.around(cancelAt === null ? 'subscriptionPaidTo' : 'subscriptionEndsOn', 'date', date)}`;
};

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
    <p dir="auto">${words.join(' · ')}</p>`;
};

const buttons = (visitor: Visitor, { id, name, actions, isManaged, contactUrl }: Subscription): Html =>
  html`<div class="account-actions">
    ${
      actions.includes('license')
        ? html`<a class="button button-small" href="/v1/subscriptions/${id}/license" download="${id}.lic"
            >${visitor.text('subscriptionLicense')}</a
          >`
        : null
    }
    ${(['cancel', 'resume'] as const)
      .filter((action) => actions.includes(action))
      .map((action) =>
        actionButton({
          action: visitor.link(`${paths.subscriptions}/${action}`),
          submit: visitor.text(action === 'cancel' ? 'subscriptionCancel' : 'subscriptionResume'),
          label: visitor.text(action === 'cancel' ? 'subscriptionCancelOf' : 'subscriptionResumeOf', { name }),
          weight: action === 'cancel' ? 'danger' : 'quiet',
          hidden: { subscription: id },
        }),
      )}
    ${
      isManaged && contactUrl !== null
        ? html`<a href="${contactUrl}" rel="nofollow ugc noopener">${visitor.text('subscriptionManaged')}</a>`
        : null
    }
  </div>`;

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
  readonly done: string | null;
  /** What went wrong with what was asked for. */
  readonly refusal: string | null;
}

/** What somebody and their organisations hold: the licences, the images, and what can be done. */
export const subscriptionsPage = (site: Site, visitor: Visitor, person: Person, content: SubscriptionsPage): Html => {
  const { subscriptions, done, refusal } = content;
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
    },
    html`${refusal === null ? null : html`<p class="form-error" role="alert">${refusal}</p>`}
    ${
      subscriptions.length === 0
        ? html`<div class="panel account-panel">
            <p>
              ${visitor.text('subscriptionsNone')} <a href="${visitor.link('/search')}">${visitor.text('browse')}</a>
            </p>
          </div>`
        : subscriptions.map((subscription) => one(visitor, person, subscription))
    }`,
  );
};
