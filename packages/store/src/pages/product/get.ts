import type { ProductDetail } from '@chandlery/contract';
import { offerText } from '../card/price.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import type { Visitor } from '../visitor.ts';
import { pullLine, requirementKey } from './pull.ts';

/** The first step: what the default plan costs and how it is had. */
export const getPanel = (visitor: Visitor, product: ProductDetail): Html | null => {
  const plan = product.plans.find(({ isDefault }) => isDefault) ?? product.plans[0];
  if (plan === undefined) return null;
  return html` <section class="panel get" aria-labelledby="get">
    <h2 id="get" class="visually-hidden">${visitor.text('getIt')}</h2>
    <p class="get-price">${offerText(visitor, product.offer)}</p>
    ${pullLine(visitor, product, plan)}
    <p class="get-note">
      ${icon(plan.pullRequirement === 'everyone' ? 'check' : 'shield')}${visitor.text(requirementKey[plan.pullRequirement])}
    </p>
    ${product.plans.length > 1 ? html`<p><a class="button" href="#plans">${visitor.text('comparePlans')}</a></p>` : null}
    ${plan.contactUrl === null ? null : html`<p><a class="button button-quiet" href="${plan.contactUrl}" rel="noopener">${visitor.text('contactPublisher')}${icon('external')}</a></p>`}
  </section>`;
};
