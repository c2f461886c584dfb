import '../provider/store-provider.ts';
import './store-certified-badge.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import { locales } from '../../../../.storybook/globals.ts';
import * as catalogue from '../../../../.storybook/store/catalogue.ts';
import { stores } from '../../../../.storybook/store/states.ts';

interface Args {
  product: string;
  plan?: string;
  digest?: string;
  variant: 'compact' | 'full';
  /** Address of the store around it. */
  store: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
}

type Story = StoryObj<Args>;

/** Opens the panel, as a visitor does. */
const open: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const badge = canvasElement.querySelector('store-certified-badge');
  for (;;) {
    const mark = badge?.shadowRoot?.querySelector<HTMLElement>('[part~=mark]');
    const dialog = badge?.shadowRoot?.querySelector('dialog');
    if (dialog?.open) return;
    if (mark && !dialog) mark.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

export default {
  title: 'store-certified-badge',
  component: 'store-certified-badge',
  args: { product: catalogue.trial.slug, variant: 'compact', store: stores.ready },
  argTypes: {
    product: { control: 'select', options: catalogue.catalogue.map(({ slug }) => slug) },
    variant: { control: 'inline-radio', options: ['compact', 'full'] },
    store: { control: 'select', options: Object.values(stores) },
    content: { control: false },
  },
  render: ({ product, plan, digest, variant, store, content }) =>
    html`<store-provider store=${store}>
      <store-certified-badge product=${product} plan=${plan ?? nothing} digest=${digest ?? nothing} variant=${variant}
        >${content ?? nothing}</store-certified-badge
      >
    </store-provider>`,
} satisfies Meta<Args>;

/** One line. */
export const Compact: Story = {};
/** With release and end. */
export const Full: Story = { args: { variant: 'full' } };
export const Plugin: Story = { args: { product: catalogue.plugin.slug, variant: 'full' } };
/** What the mark opens to. Not in the pages of documentation, where it would lie over all else. */
export const Open: Story = { tags: ['!autodocs'], play: open };
export const InALine: Story = {
  render: ({ product, store }) =>
    html`<store-provider store=${store}>
      <p style="max-inline-size: 30rem">
        Acme DB is replicated, checked on every read, and
        <store-certified-badge product=${product}></store-certified-badge>
        which you can verify with one click.
      </p>
    </store-provider>`,
};
/** Tokens and parts in a look of the vendor's own. */
export const OwnLook: Story = {
  render: ({ product, store }) =>
    html`<style>
        .own {
          padding: 1.5rem;
          background: #16213a;
          color: #f3eee2;
          --store-color-positive: #ffcf5c;
          --store-color-border: #ffcf5c66;
          --store-color-muted: #cfc8b6;
          --store-radius: 2em;
        }
      </style>
      <div class="own">
        <store-provider store=${store}>
          <store-certified-badge product=${product} variant="full"></store-certified-badge>
        </store-provider>
      </div>`,
};
/** Narrower than it would like to be: the text is cut, the mark stays. */
export const Narrow: Story = {
  render: ({ product, store }) =>
    html`<div style="inline-size: 12rem">
      <store-provider store=${store}>
        <store-certified-badge product=${product} variant="full"></store-certified-badge>
      </store-provider>
    </div>`,
};
/** Each mark speaks as its surroundings do. */
export const EveryLanguage: Story = {
  render: ({ product, store }) =>
    html`<div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1rem">
      ${Object.keys(locales).map(
        (locale) =>
          html`<store-provider store=${store} locale=${locale}>
            <div lang=${locale} dir=${locale === 'ar' ? 'rtl' : 'ltr'}>
              <store-certified-badge product=${product} variant="full"></store-certified-badge>
            </div>
          </store-provider>`,
      )}
    </div>`,
};
/** The space is kept, so that nothing moves when it comes, or does not. */
export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent } };
/** Nothing is certified, and nothing is shown. */
export const Uncertified: Story = { args: { product: catalogue.official.slug } };
export const Revoked: Story = { args: { product: catalogue.free.slug } };
export const Expired: Story = { args: { product: catalogue.byol.slug } };
/** The statement names other sites than this page's. */
export const OnAnotherSite: Story = { args: { product: catalogue.signedIn.slug } };
/** The store offers other images than were certified. */
export const OtherImages: Story = { args: { product: catalogue.perSeat.slug } };
/** The page speaks of an image that the certificate does not cover. */
export const OtherDigest: Story = { args: { digest: `sha256:${'f'.repeat(64)}` } };
export const NotFound: Story = { tags: ['fails-to-load'], args: { product: 'acme/nothing' } };
export const Unreachable: Story = { tags: ['fails-to-load'], args: { store: stores.offline } };
export const Failing: Story = { tags: ['fails-to-load'], args: { store: stores.failing } };
/** The vendor's own words in its place: true, whether it is certified or not. */
export const OwnWords: Story = {
  args: {
    product: catalogue.free.slug,
    content: html`<a href="https://store.example/docs/certification">What certification means</a>`,
  },
};
