import '../listing/store-listing.ts';
import '../provider/store-provider.ts';
import './store-try-buy.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import * as catalogue from '../../../../.storybook/store/catalogue.ts';
import { card } from '../../../../.storybook/store/listing.ts';
import { stores } from '../../../../.storybook/store/states.ts';
import type { TryBuyData } from './try-buy.ts';

interface Args {
  product: string;
  plan?: string;
  interval?: 'month' | 'year' | 'once';
  quantities?: string;
  data?: TryBuyData;
  /** Address of the store around it. */
  store: string;
  currency?: string;
  locale?: string;
  checkout: 'popup' | 'redirect' | 'embedded';
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
}

type Story = StoryObj<Args>;

const button = ({ product, plan, interval, quantities, data, content }: Args) =>
  html`<store-try-buy
    product=${product}
    plan=${plan ?? nothing}
    interval=${interval ?? nothing}
    quantities=${quantities ?? nothing}
    .data=${data}
    >${content ?? nothing}</store-try-buy
  >`;

const around = ({ store, currency, locale, checkout }: Args, inner: TemplateResult) =>
  html`<store-provider
    store=${store}
    publishable-key="pk_test_stories"
    currency=${currency ?? nothing}
    locale=${locale ?? nothing}
    checkout=${checkout}
    >${inner}</store-provider
  >`;

export default {
  title: 'store-try-buy',
  component: 'store-try-buy',
  args: { product: 'acme/db', store: stores.ready, checkout: 'popup' },
  argTypes: {
    store: { control: 'select', options: Object.values(stores) },
    checkout: { control: 'inline-radio', options: ['popup', 'redirect', 'embedded'] },
    interval: { control: 'inline-radio', options: ['month', 'year', 'once'] },
    data: { control: 'object' },
    content: { control: false },
  },
  render: (args) => around(args, button(args)),
} satisfies Meta<Args>;

/** The plan begins with a trial. */
export const Trial: Story = {};
export const Buy: Story = { args: { product: 'brightwater/suite' } };
/** What is counted costs by the piece: the plan's own number, unless the page says another. */
export const BySeats: Story = { args: { product: 'acme/fleet', plan: 'business', quantities: '{"Seats": 25}' } };
export const ByTheYear: Story = { args: { product: 'acme/fleet', plan: 'business', interval: 'year' } };
/** In the visitor's currency, where the plan has a price in it. */
export const InEuro: Story = { args: { product: 'acme/fleet', plan: 'business', currency: 'EUR', locale: 'de' } };
export const Free: Story = { args: { product: 'brightwater/ledger' } };
export const OwnLicence: Story = { args: { product: 'torvik/gateway' } };
/** Only its publisher sells it. */
export const Contact: Story = { args: { product: 'torvik/sentry' } };
/** Whoever is signed in has it. */
export const Manage: Story = { args: { data: { product: card(catalogue.trial), subscription: { id: 'sub_1' } } } };
/** On hold: there is nothing to buy. */
export const NotForSale: Story = {
  args: {
    data: {
      product: {
        ...card(catalogue.trial),
        status: 'on_hold',
        offer: { ...card(catalogue.trial).offer, action: 'page' },
      },
    },
  },
};
/** Below the description of a card about the same product: one request for both. */
export const InACard: Story = {
  render: (args) =>
    around(
      args,
      html`<store-listing product=${args.product} heading-level="2" style="max-inline-size: 24rem"
        ><store-try-buy slot="actions" product=${args.product}></store-try-buy
      ></store-listing>`,
    ),
};
const press: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('store-try-buy');
  while (!element?.matches(':state(ready)')) await new Promise((resolve) => requestAnimationFrame(resolve));
  element.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.click();
  const hasCome = () => element.shadowRoot?.querySelector('dialog, [aria-busy=true]');
  while (!hasCome()) await new Promise((resolve) => requestAnimationFrame(resolve));
};
/** Several plans, and the page names none. */
export const Choosing: Story = { args: { product: 'acme/fleet' }, play: press };
/** From the click until the checkout is there. */
export const Busy: Story = { play: press };
export const RightToLeft: Story = {
  args: { locale: 'ar' },
  render: (args) => html`<div dir="rtl" lang="ar">${around(args, button(args))}</div>`,
};
export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent } };
/** What the vendor wrote stays. */
export const Fallback: Story = {
  tags: ['fails-to-load'],
  args: { store: stores.offline, content: html`<a href="https://acme.example/buy">Buy Acme DB</a>` },
};
export const NotFound: Story = { tags: ['fails-to-load'], args: { store: stores.empty } };
export const Refused: Story = { tags: ['fails-to-load'], args: { store: stores.refusing } };
