import '../provider/store-provider.ts';
import './store-plans.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import * as catalogue from '../../../../.storybook/store/catalogue.ts';
import { stores } from '../../../../.storybook/store/states.ts';
import type { PlansData } from './plans.ts';

interface Args {
  product: string;
  interval?: 'month' | 'year';
  headingLevel: number;
  data?: PlansData;
  /** Address of the store around it. */
  store: string;
  currency?: string;
  locale?: string;
  inlineSize?: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
}

type Story = StoryObj<Args>;

const comparison = ({ product, interval, headingLevel, data, store, currency, locale, inlineSize, content }: Args) =>
  html`<store-provider
    store=${store}
    publishable-key="pk_test_stories"
    currency=${currency ?? nothing}
    locale=${locale ?? nothing}
  >
    <store-plans
      product=${product}
      interval=${interval ?? nothing}
      heading-level=${headingLevel}
      .data=${data}
      style="max-inline-size: ${inlineSize ?? 'none'}"
      >${content ?? nothing}</store-plans
    >
  </store-provider>`;

export default {
  title: 'store-plans',
  component: 'store-plans',
  args: { product: 'acme/fleet', headingLevel: 2, store: stores.ready },
  argTypes: {
    store: { control: 'select', options: Object.values(stores) },
    interval: { control: 'inline-radio', options: ['month', 'year'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    data: { control: 'object' },
    content: { control: false },
    inlineSize: { control: 'text' },
  },
  render: comparison,
} satisfies Meta<Args>;

const { slug, name, status, url, plans: items, support } = catalogue.severalPlans;
const plans = { slug, name, status, url, items, support, terms: null };

export const ByTheMonth: Story = {};
/** What paying by the year saves of every plan that has both. */
export const ByTheYear: Story = { args: { interval: 'year' } };
export const InEuro: Story = { args: { currency: 'EUR', locale: 'de' } };
/** Whoever is signed in has the first of them. */
export const Held: Story = { args: { data: { plans, held: ['team'] } } };
export const OnePlan: Story = { args: { product: 'acme/db', inlineSize: '24rem' } };
/** One for each thing that is used, charged afterwards. */
export const Metered: Story = { args: { product: 'kestrel/watch', inlineSize: '24rem' } };
/** The narrowest place that it is made for. */
export const Narrow: Story = { args: { inlineSize: '18rem' } };
/** The page says more of a plan. */
export const WithOwnWords: Story = {
  args: { content: html`<p slot="plan-team">Moving in is on us.</p>` },
};
export const RightToLeft: Story = {
  args: { locale: 'ar' },
  render: (args) => html`<div dir="rtl" lang="ar">${comparison(args)}</div>`,
};
export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent } };
/** What the vendor wrote stays. */
export const Fallback: Story = {
  tags: ['fails-to-load'],
  args: { store: stores.offline, content: html`<p>Team costs $49 per month.</p>` },
};
export const NotFound: Story = { tags: ['fails-to-load'], args: { store: stores.empty } };
