import type { Plan, Price, ProductDetail } from '@chandlery/contract';
import { priceText } from '../card/price.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import type { Visitor } from '../visitor.ts';
import { certificationKey } from '../card/badge.ts';
import { pullLine, requirementKey } from './pull.ts';

const headline = (visitor: Visitor, plan: Plan): string => {
  const [price] = plan.prices;
  if (plan.kind === 'free') return visitor.text('freePlan');
  if (plan.kind === 'byol') return visitor.text(plan.gated ? 'byolGated' : 'byolUngated');
  return price === undefined ? visitor.text('offerPaid') : priceText(visitor, price);
};

/** The steps of a graduated price. */
const tierTable = (visitor: Visitor, price: Price): Html | null => {
  const tiers = price.tiers ?? [];
  if (tiers.length === 0) return null;
  return html` <table class="tiers">
    <caption>
      ${visitor.text('tiers', { component: price.component ?? '' })}
    </caption>
    <tbody>
      ${tiers.map(({ upTo, amount }, index) => {
        const before = tiers[index - 1]?.upTo ?? null;
        const above =
          before === null ? visitor.text('tierAny') : visitor.text('tierAbove', { count: visitor.number(before) });
        const range = upTo === null ? above : visitor.text('tierUpTo', { count: visitor.number(upTo) });
        return html`<tr>
          <th scope="row">${range}</th>
          <td>${visitor.text('perUnitShort', { price: visitor.money(amount, price.currency) })}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
};

const facts = (visitor: Visitor, plan: Plan): readonly (string | Html)[] => [
  ...(plan.trialDays > 0 ? [visitor.text('freeFor', { days: visitor.days(plan.trialDays) })] : []),
  ...(plan.minimumTermMonths > 0 ? [visitor.count('minimumTerm', plan.minimumTermMonths)] : []),
  ...plan.components.map(({ name, min, max }) =>
    visitor.text('componentRange', { name, min: visitor.number(min), max: visitor.number(max) }),
  ),
  ...(plan.usesProductKeys ? [visitor.text('usesProductKeys')] : []),
  ...(plan.certification === null ? [] : [visitor.text(certificationKey[plan.certification])]),
  visitor.text(requirementKey[plan.pullRequirement]),
];

/** A plan's further prices: those in the same currency beside it, those in others folded away. */
const otherPrices = (visitor: Visitor, { prices: [price, ...others] }: Plan): Html | null => {
  if (price === undefined || others.length === 0) return null;
  const same = others.filter(({ currency }) => currency === price.currency);
  const foreign = others.filter(({ currency }) => currency !== price.currency);
  const list = (prices: readonly Price[]) => visitor.list(prices.map((other) => priceText(visitor, other)));
  return html`${same.length === 0 ? null : html`<p class="plan-others">${visitor.text('otherPrices')} ${list(same)}</p>`}
  ${
    foreign.length === 0
      ? null
      : html`<details class="plan-others">
          <summary>${visitor.text('otherCurrencies')}</summary>
          <p>${list(foreign)}</p>
        </details>`
  }`;
};

/** The way to have it: a form, for it makes a checkout. Nothing leads there where it is had without, or not at all any more. */
const haveForm = (visitor: Visitor, product: ProductDetail, plan: Plan): Html | null => {
  const isHadOtherwise =
    plan.kind === 'byol' ? plan.gated : plan.kind === 'free' && plan.pullRequirement !== 'subscribed';
  if (product.status !== 'published' || isHadOtherwise) return null;
  const key = plan.kind !== 'paid' ? 'checkoutGet' : plan.trialDays > 0 ? 'checkoutTry' : 'checkoutBuy';
  return html`<form class="plan-have" method="post" action="${visitor.link('/checkout')}">
    <input type="hidden" name="product" value="${product.slug}" />
    <input type="hidden" name="plan" value="${plan.slug}" />
    <button type="submit" class="button">${visitor.text(key, { product: plan.name })}</button>
  </form>`;
};

const planCard = (visitor: Visitor, product: ProductDetail, plan: Plan): Html => {
  const [price] = plan.prices;
  return html` <li
    class="plan ${plan.isDefault && product.plans.length > 1 ? 'plan-default' : ''}"
    id="plan-${plan.slug}"
  >
    <h3 dir="auto">${plan.name}</h3>
    <p class="plan-price">${headline(visitor, plan)}</p>
    ${otherPrices(visitor, plan)}
    <p class="plan-text" dir="auto">${plan.description}</p>
    <ul class="ticks">
      ${facts(visitor, plan).map((fact) => html`<li>${icon('check')}<span dir="auto">${fact}</span></li>`)}
    </ul>
    ${price === undefined ? null : tierTable(visitor, price)} ${haveForm(visitor, product, plan)}
    ${pullLine(visitor, product, plan)}
    ${plan.contactUrl === null ? null : html`<p><a class="button button-quiet" href="${plan.contactUrl}" rel="noopener">${visitor.text('contactPublisher')}${icon('external')}</a></p>`}
  </li>`;
};

export const plansSection = (visitor: Visitor, product: ProductDetail): Html =>
  html` <section id="plans" class="section" aria-labelledby="title-plans">
    <h2 id="title-plans">${visitor.text('plans')}</h2>
    <ul class="plans">
      ${product.plans.map((plan) => planCard(visitor, product, plan))}
    </ul>
  </section>`;
