import '../provider/store-provider.ts';
import './store-licenses.ts';
import type { Subscription } from '@chandlery/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import { stores } from '../../../../.storybook/store/states.ts';
import type { HeldSubscriptions } from './licenses.ts';

const ann = { id: 'ann', kind: 'account', name: 'Ann Example' } as const;
const nordhaven = { id: 'nordhaven', kind: 'organisation', name: 'Nordhaven Hospitals' } as const;

/** @param changes of an everyday subscription */
const held = (changes: Partial<Subscription> = {}): Subscription => ({
  id: `sub-${JSON.stringify(changes).length}-${changes.plan?.slug ?? 'team'}-${changes.state ?? 'active'}-${changes.standing ?? ''}`,
  name: 'Acme DB Team',
  state: 'active',
  standing: 'entitled',
  holder: ann,
  product: { slug: 'acme/db', name: 'Acme DB', icon: null, url: 'https://store.example/products/acme/db' },
  plan: { id: 'plan_team', slug: 'team', name: 'Team' },
  isTrial: false,
  isManaged: false,
  contactUrl: null,
  quantities: [{ name: 'Seats', value: 12 }],
  prices: [{ amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' }],
  currency: 'USD',
  interval: 'month',
  initialPeriodStart: '2026-05-23T10:00:00Z',
  currentPeriodStart: '2026-11-23T10:00:00Z',
  currentPeriodEnd: '2026-12-23T10:00:00Z',
  nextCharge: { at: '2026-12-23T10:00:00Z', amount: 4900, currency: 'USD' },
  graceDays: 14,
  cancelAt: null,
  endedAt: null,
  minimumTermEnd: null,
  scheduledChange: null,
  termsVersion: '2',
  termsAcceptedAt: '2026-05-23T10:00:00Z',
  usesProductKeys: false,
  images: [{ repository: 'store/acme/db', tag: '5.2.1', reference: 'registry.example/store/acme/db:5.2.1' }],
  actions: ['cancel', 'change', 'license'],
  createdAt: '2026-05-23T10:00:00Z',
  ...changes,
});

const trial = held({
  name: 'Tidewater Beacon Trial',
  isTrial: true,
  quantities: [],
  product: {
    slug: 'tidewater/beacon',
    name: 'Beacon',
    icon: null,
    url: 'https://store.example/products/tidewater/beacon',
  },
  plan: { id: 'plan_pro', slug: 'pro', name: 'Pro' },
  actions: ['cancel', 'change', 'renew', 'license'],
});
const pastDue = held({ state: 'past_due', actions: ['cancel', 'license', 'pay'], nextCharge: null });
const inGrace = held({
  standing: 'in_grace',
  currentPeriodStart: '2026-10-28T10:00:00Z',
  currentPeriodEnd: '2026-11-28T10:00:00Z',
  nextCharge: null,
  actions: ['license', 'renew'],
});
const cancelled = held({
  state: 'cancelled',
  cancelAt: '2026-12-23T10:00:00Z',
  nextCharge: null,
  actions: ['resume', 'license'],
});
const terms = held({
  standing: 'terms_not_accepted',
  termsAcceptedAt: null,
  nextCharge: null,
  currentPeriodEnd: null,
  actions: ['cancel', 'accept_terms'],
});
const managed = held({
  isManaged: true,
  usesProductKeys: true,
  holder: nordhaven,
  plan: { id: 'plan_enterprise', slug: 'enterprise', name: 'Enterprise' },
  contactUrl: 'https://acme.example/sales',
  currentPeriodEnd: '2027-05-23T10:00:00Z',
  nextCharge: null,
  actions: ['license'],
});
const ofMembers = held({ holder: nordhaven, nextCharge: null, actions: ['license'] });
const lapsed = held({
  state: 'expired',
  standing: 'ended',
  endedAt: '2026-09-02T10:00:00Z',
  nextCharge: null,
  actions: ['renew'],
});
const scheduled = held({
  scheduledChange: {
    plan: { id: 'plan_solo', slug: 'solo', name: 'Solo' },
    quantities: [],
    at: '2026-12-23T10:00:00Z',
  },
  minimumTermEnd: '2027-05-23T10:00:00Z',
});
const seats = held({
  name: 'Atlas Maps Seats',
  product: { slug: 'halden/atlas', name: 'Atlas Maps', icon: null, url: 'https://store.example/products/halden/atlas' },
  plan: { id: 'plan_seats', slug: 'seats', name: 'Seats' },
  quantities: [{ name: 'Seats', value: 5 }],
  currency: 'JPY',
  interval: 'year',
  currentPeriodEnd: '2027-11-23T10:00:00Z',
  nextCharge: { at: '2027-11-23T10:00:00Z', amount: 15_950, currency: 'JPY' },
});
const endless = held({
  plan: { id: 'plan_free', slug: 'free', name: 'Free' },
  quantities: [],
  prices: [],
  currency: null,
  interval: null,
  currentPeriodEnd: null,
  nextCharge: null,
  images: [
    { repository: 'store/acme/db', tag: '5.2.1', reference: 'registry.example/store/acme/db:5.2.1' },
    { repository: 'store/acme/exporter', tag: '1.4.0', reference: 'registry.example/store/acme/exporter:1.4.0' },
  ],
  actions: ['cancel', 'change', 'license'],
});

const page = (...items: readonly Subscription[]): HeldSubscriptions => ({ items, nextCursor: null });

interface Args {
  data?: HeldSubscriptions;
  /** The moment that it is looked at. */
  now: string;
  headingLevel: number;
  /** Address of the store around it. */
  store: string;
  publishableKey?: string;
  locale?: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
  inlineSize?: string;
}

type Story = StoryObj<Args>;

export default {
  title: 'store-licenses',
  component: 'store-licenses',
  args: { now: '2026-12-05T09:00:00Z', headingLevel: 2, store: stores.ready },
  argTypes: {
    data: { control: 'object' },
    now: { control: 'text' },
    headingLevel: { control: { type: 'number', min: 1, max: 5 } },
    store: { control: 'select', options: Object.values(stores) },
    content: { control: false },
    inlineSize: { control: 'text' },
  },
  render: ({ data, now, headingLevel, store, publishableKey, locale, content, inlineSize = '52rem' }) =>
    html`<store-provider store=${store} publishable-key=${publishableKey ?? nothing} locale=${locale ?? nothing}>
      <store-licenses
        dir=${locale === 'ar' ? 'rtl' : 'ltr'}
        heading-level=${headingLevel}
        .data=${data}
        .now=${new Date(now)}
        style="max-inline-size: ${inlineSize}"
        >${content ?? nothing}</store-licenses
      >
    </store-provider>`,
} satisfies Meta<Args>;

/** Presses a button once it is there. */
const press =
  (selector: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const button = () =>
      canvasElement.querySelector('store-licenses')?.shadowRoot?.querySelector<HTMLElement>(selector);
    while (!button()) await new Promise((resolve) => requestAnimationFrame(resolve));
    button()?.click();
  };

/** Of every kind, by whose it is. */
export const Everything: Story = {
  args: { data: page(held(), trial, cancelled, pastDue, lapsed, managed, ofMembers) },
};
export const Active: Story = { args: { data: page(held()) } };
export const Trial: Story = { args: { data: page(trial) } };
/** The store tries again; until then it counts. */
export const PaymentFailed: Story = { args: { data: page(pastDue) } };
/** Nobody pays for it by itself, and its time is over. */
export const InGrace: Story = { args: { data: page(inGrace) } };
export const Cancelled: Story = { args: { data: page(cancelled) } };
/** It becomes another when its period ends, and cannot end before its minimum term. */
export const ChangeScheduled: Story = { args: { data: page(scheduled) } };
export const TermsToAccept: Story = { args: { data: page(terms) } };
/** From an order: its publisher changes it. */
export const Managed: Story = { args: { data: page(managed) } };
/** Somebody who is no owner of the organisation. */
export const AsMember: Story = { args: { data: page(ofMembers) } };
export const Lapsed: Story = { args: { data: page(lapsed) } };
/** Without an end, with two images. */
export const WithoutEnd: Story = { args: { data: page(endless) } };
export const CancelAsked: Story = { args: { data: page(held()) }, play: press('[data-action=cancel]') };
/** Another quantity, priced by the store before it is confirmed. */
export const Changing: Story = {
  args: { data: page(seats) },
  play: async (context) => {
    await press('[data-action=change]')(context);
    const input = () =>
      context.canvasElement
        .querySelector('store-licenses')
        ?.shadowRoot?.querySelector<HTMLInputElement>('input[type=number]');
    while (!input()) await new Promise((resolve) => requestAnimationFrame(resolve));
    const found = input();
    if (found) found.value = '8';
    found?.dispatchEvent(new Event('input', { bubbles: true }));
  },
};
/** What went wrong is said where it went wrong. */
export const ActionFailed: Story = {
  args: { data: page(cancelled), store: stores.failing },
  tags: ['fails-to-load'],
  play: press('[data-action=resume]'),
};
export const MorePages: Story = { args: { data: { items: [held()], nextCursor: 'next' } } };
export const Nothing: Story = { args: { data: page() } };
/** The vendor's own words for those who hold nothing. */
export const OwnEmpty: Story = {
  args: { data: page(), content: html`<p slot="empty">You have not bought anything from Acme yet.</p>` },
};
export const SignedOut: Story = { args: { data: { items: null, nextCursor: null } } };
export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent, publishableKey: 'pk_test_x' } };
/** The page is on an origin that its key is not for. */
export const Refused: Story = {
  tags: ['fails-to-load'],
  args: { store: stores.refusing, publishableKey: 'pk_test_x' },
};
export const Unreachable: Story = {
  tags: ['fails-to-load'],
  args: { store: stores.offline, publishableKey: 'pk_test_x' },
};
export const Narrow: Story = { args: { data: page(held(), cancelled), inlineSize: '18rem' } };
export const RightToLeft: Story = { args: { data: page(held(), trial, lapsed), locale: 'ar' } };
export const German: Story = { args: { data: page(held(), cancelled, terms), locale: 'de' } };
