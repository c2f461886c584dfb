import type { ProductPlans, Subscription } from '@chandlery/contract';
import { type FormErrors, checkbox } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';

export interface TermsPage {
  readonly subscription: Subscription;
  readonly terms: ProductPlans['terms'];
  readonly errors: FormErrors;
}

/** The terms of a product, for somebody who holds it and has not accepted them yet. */
export const termsPage = (site: Site, visitor: Visitor, person: Person, page: TermsPage): Html => {
  const { subscription, terms, errors } = page;
  const { id, product } = subscription;
  return accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('subscriptionAcceptTitle', { product: product.name }),
      lead: visitor.text('subscriptionAcceptLead'),
      path: `${paths.subscriptions}/${id}/terms`,
      section: paths.subscriptions,
      hasErrors: Object.keys(errors).length > 0,
    },
    html`<section class="panel account-panel">
        ${
          terms === null
            ? null
            : html`<p>
                <a href="${terms.url}" target="_blank" rel="noopener"
                  >${visitor.text('readTerms')} ${icon('external')}</a
                >
                <small>${visitor.text('orderTermsVersion', { version: terms.version })}</small>
              </p>`
        }
        ${form(
          {
            action: visitor.link(`${paths.subscriptions}/terms`),
            submit: visitor.text('subscriptionAccept'),
            errors,
            hidden: { subscription: id, version: terms?.version ?? '' },
          },
          [checkbox({ name: 'terms', label: visitor.text('orderTerms', { product: product.name }), errors })],
        )}
      </section>
      <p><a href="${visitor.link(paths.subscriptions)}">${visitor.text('subscriptionBack')}</a></p>`,
  );
};
